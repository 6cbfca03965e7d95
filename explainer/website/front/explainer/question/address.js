// The question in the address, and in the links that lead on with it.

import { carry, readFragment, writeFragment } from "./fragment.js";

export class Address {
  #explainer;
  #links;
  #isWanted = false;

  /**
   * @param {HTMLElement} explainer
   * @param {HTMLAnchorElement[]} links that take the question along wherever they lead
   */
  constructor(explainer, links) {
    this.#explainer = explainer;
    this.#links = links;
  }

  get isFirst() {
    return document.querySelector(this.#explainer.localName) === this.#explainer;
  }

  /** One address, one question in it: that of the first on the page. The explorer keeps its own, and has more to say there. */
  get isOurs() {
    return this.isFirst && !this.#explainer.closest("message-explorer");
  }

  /** @returns {Map<string, string> | null} the facts that somebody came with */
  get facts() {
    return this.isOurs ? readFragment(location.hash) : null;
  }

  /** From now on the address follows: the reader has done something, and no pointer only passed by. */
  follow() {
    this.#isWanted = true;
  }

  /** @param {Map<string, string>} facts with which links lead on */
  lead(facts) {
    const hash = writeFragment(facts);
    carry(this.#links, hash);
    const twins = document.querySelectorAll("a[hreflang]:not(main a, footer a)"); // what the text leads to is another page
    if (this.isOurs) carry(twins, this.#isWanted ? hash : "");
  }

  /** @param {Map<string, string>} facts that have their answer */
  keep(facts) {
    if (this.#isWanted && this.isOurs) history.replaceState(history.state, "", writeFragment(facts));
  }
}
