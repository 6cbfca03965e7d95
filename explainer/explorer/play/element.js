// Play it through: what stays of the steps stays as it is, and only new ones are appended; arrow keys step to and fro.

import { ExplorerView } from "../../website/front/explorer/view.js";

/** What arrow keys mean something else to. */
const TYPED = "input, select, textarea";
const STEPS = { ArrowLeft: "#play-back", ArrowRight: "#play-forth" };

class PlayView extends ExplorerView {
  connectedCallback() {
    this.addEventListener("keydown", (event) => this.#step(event));
  }

  /** @param {{html: string, said: string, link: string, steps: string[]}} reply */
  show(reply) {
    const before = this.querySelector(".play-steps");
    const chosen = this.contains(document.activeElement) && document.activeElement.closest(".play-next");
    this.replace(reply.html);
    this.#draw(before, reply.steps);
    // An act that was chosen has gone: whoever chooses one after the other goes on from the heading above them.
    if (chosen && !this.contains(document.activeElement)) this.querySelector(".play-next h3").focus({ preventScroll: true });
  }

  /** Put the steps that were there into the new list, as far as they are the same, and append the others. */
  #draw(before, steps) {
    const list = this.querySelector(".play-steps");
    const kept = this.drawn && before ? steps.findIndex((step, place) => step !== this.drawn[place]) : 0;
    const same = kept < 0 ? steps.length : kept;
    if (before) list.append(...[...before.children].slice(0, same));
    list.insertAdjacentHTML("beforeend", steps.slice(same).join(""));
    this.drawn = steps;
  }

  #step(event) {
    const to = STEPS[event.key];
    if (!to || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest(TYPED)) return;
    const link = this.querySelector(to);
    event.preventDefault();
    if (link.hash) link.click();
  }
}

customElements.define("explorer-play", PlayView);
