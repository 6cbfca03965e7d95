// The custom element <explainer-proof>: judges every case in the reader's own browser, and shows the sum of it.

import { engine } from "../engine/engine.js";

/** Holds a button, a progress bar, a sentence and the digest; the words come with it, as data. */
export class ExplainerProof extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => this.#run(button));
  }

  async #run(button) {
    const bar = this.querySelector("progress");
    const status = this.querySelector("[role=status]");
    button.disabled = true;
    bar.hidden = false;
    status.textContent = "";
    try {
      const begun = performance.now();
      const found = await engine.call("prove", { lang: this.lang }, (percent) => (bar.value = percent));
      const seconds = (performance.now() - begun) / 1000;
      const written = (value, options) => new Intl.NumberFormat(this.lang, options).format(value);
      const filled = {
        judged: written(found.judged),
        stands_for: written(BigInt(found.stands_for), { notation: "compact", compactDisplay: "long" }),
        plays: written(found.plays),
        seconds: written(seconds, { maximumFractionDigits: 1 }),
      };
      status.textContent = this.dataset.done.replace(/\{(\w+)\}/g, (_, name) => filled[name]);
      this.querySelector("output").textContent = found.sha256;
      this.querySelector(".proof-digest").hidden = false;
      this.dataset.state = "ready";
    } catch (error) {
      console.error(error);
      status.textContent = this.dataset.failed;
      this.dataset.state = "failed";
    } finally {
      bar.hidden = true;
      button.disabled = false;
    }
  }
}
