// The one message that is read out: whatever is said there is heard once, when nothing else is being said.

export class Heard {
  #region;

  /** @param {HTMLElement} region a polite live region, not seen */
  constructor(region) {
    this.#region = region;
  }

  /** @param {string} sentence */
  say(sentence) {
    this.#region.replaceChildren(sentence); // a node of its own, so that the same words are heard again
  }
}
