// Whether the answer that stands there is to the question asked. While it is not, it stands back: dimmed, out of reach, unread.

import { focusOn } from "./shown.js";

export class Standing {
  #explainer;
  #answer;
  #hadFocus = false;

  /** @param {HTMLElement} explainer @param {HTMLElement} answer */
  constructor(explainer, answer) {
    this.#explainer = explainer;
    this.#answer = answer;
  }

  get isBack() {
    return "stale" in this.#explainer.dataset;
  }

  get isAwaited() {
    return this.#answer.ariaBusy === "true";
  }

  /** The answer is to another question. */
  back() {
    this.#hadFocus ||= this.#answer.contains(document.activeElement);
    this.#explainer.dataset.stale = "";
    this.#answer.inert = true;
  }

  /** Is another one being worked out? Not where something has to be mended, loaded or tried again first. */
  awaits(isAwaited) {
    this.#answer.ariaBusy = isAwaited && this.isBack ? "true" : null;
  }

  /** The answer to the question asked is about to be shown. */
  forth() {
    delete this.#explainer.dataset.stale;
    this.#answer.inert = false;
    this.#answer.ariaBusy = null;
    if (this.#hadFocus && document.activeElement === document.body) focusOn(this.#answer); // whoever read there goes on there
    this.#hadFocus = false;
  }
}
