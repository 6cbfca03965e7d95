// Play it through: what stays of the steps stays as it is, and only new ones are appended; arrow keys step to and fro.

import { ExplorerView } from "../../website/front/explorer/view.js";

/** What arrow keys mean something else to. */
const TYPED = "input, select, textarea";
const STEPS = { ArrowLeft: "#play-back", ArrowRight: "#play-forth" };

class PlayView extends ExplorerView {
  connectedCallback() {
    this.addEventListener("keydown", (event) => this.#step(event));
  }

  /** @param {{html: string, said: string, link: string, same: number, parts: string[]}} reply */
  show(reply) {
    this.replace(reply.html);
    this.#draw(this.querySelector(".play-steps"), reply);
  }

  /** An act that was chosen has gone: whoever chooses one after the other goes on from the heading above them. */
  homeOf(active) {
    return active.closest(".play-next") ? ".play-next h3" : "";
  }

  /** Of the steps that are there keep the same, and append the others. */
  #draw(list, { same, parts }) {
    while (list.children.length > same) list.lastElementChild.remove();
    list.insertAdjacentHTML("beforeend", parts.join(""));
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
