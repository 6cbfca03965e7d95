// The element of "Look inside": it fetches the rules' own texts, and an editor when a rule is to be changed.

import { ExplorerView } from "../../website/front/explorer/view.js";

/** Its section names both files: `data-texts` and `data-editor`. */
export class ExplorerInside extends ExplorerView {
  #texts;
  #trial = null;

  connectedCallback() {
    this.addEventListener("click", ({ target }) => {
      const id = target.closest("[data-change]")?.dataset.change;
      if (id) void this.#change(id);
    });
  }

  disconnectedCallback() {
    this.#trial?.close();
  }

  show(reply) {
    this.#trial?.section.remove();
    super.show(reply);
    if (this.#trial) this.#place.append(this.#trial.section);
    const digest = this.querySelector("[data-rules]");
    if (digest) digest.textContent = this.explorer.dataset.rules;
    void this.#fill();
  }

  get #place() {
    return this.querySelector(".inside-place");
  }

  #at(name) {
    return new URL(this.closest("section").dataset[name], location).href;
  }

  /** The rules' texts, fetched once; after a failure, anew. */
  #read() {
    this.#texts ??= fetch(this.#at("texts")).then((response) => {
      if (!response.ok) throw new Error(`the server says ${response.status}`);
      return response.json();
    });
    this.#texts.catch(() => (this.#texts = undefined));
    return this.#texts;
  }

  async #fill() {
    const codes = this.querySelectorAll("code[data-rule]");
    try {
      const { rules } = await this.#read();
      for (const code of codes) {
        const { file, line, text } = rules[code.dataset.rule];
        code.textContent = text;
        const source = code.closest("details");
        source.querySelector("[data-file]").textContent = `${file}:${line}`;
        source.querySelector("[data-change]").hidden = false;
      }
    } catch (error) {
      console.error(error);
      for (const code of codes) code.textContent = this.querySelector("[data-unread]").dataset.unread;
    }
  }

  async #change(id) {
    if (this.#trial?.keeps()) return this.#trial.section.querySelector("h3").focus();
    const { rules, files } = await this.#read();
    const { file, line } = rules[id];
    this.#trial?.close();
    const section = this.querySelector(".inside-trial-parts").content.firstElementChild.cloneNode(true);
    this.#place.replaceChildren(section);
    section.querySelector("h3").focus();
    try {
      const { Trial } = await import(this.#at("editor"));
      if (!section.isConnected) return;
      this.#trial = new Trial(section, { file, line, text: files[file], lang: this.lang || this.explorer.lang });
      this.#trial.ended = () => {
        this.#trial = null;
        this.querySelector(`[data-change="${id}"]`)?.focus();
      };
    } catch (error) {
      console.error(error);
      section.querySelector("[role=status]").textContent = section.dataset.unread;
    }
  }
}

customElements.get("explorer-inside") ?? customElements.define("explorer-inside", ExplorerInside);
