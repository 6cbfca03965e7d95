// The answer in one line at the foot of a small screen.

export class Bar {
  #bar;

  /** @param {HTMLElement} bar */
  constructor(bar) {
    this.#bar = bar;
  }

  /** @param {string} sentence */
  say(sentence) {
    this.#bar.textContent = sentence;
  }
}
