// One sentence about the engine, in the words that the build wrote on the element.

/** The line that says what the engine is doing, and offers another try where it failed. */
export class Status {
  #line;
  #words;
  #number;
  #onRetry;

  /**
   * @param {HTMLElement} line
   * @param {DOMStringMap} words the element's `data-say-…`
   * @param {string} language
   * @param {() => void} onRetry
   */
  constructor(line, words, language, onRetry) {
    this.#line = line;
    this.#words = words;
    this.#number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.#onRetry = onRetry;
  }

  /** @param {number} done @param {number} total bytes */
  downloading(done, total) {
    const sentence = this.#words.sayLoading
      .replace("{done}", this.#number.format(done / 1e6))
      .replace("{total}", this.#number.format(total / 1e6));
    this.#say(sentence);
    this.#line.setAttribute("aria-live", "off"); // the first sentence is announced, not each of its numbers
  }

  /** @param {number} total bytes that a reader who saves data is asked about */
  offer(total) {
    this.#say(this.#words.sayOffer.replace("{total}", this.#number.format(total / 1e6)));
    this.#button(this.#words.sayLoad);
  }

  starting() {
    this.#say(this.#words.sayStarting);
  }

  ready() {
    this.#say(this.#words.sayReady);
  }

  quiet() {
    this.#say("");
  }

  /** @param {import("../engine/protocol.js").Code} code */
  failed(code) {
    const sentences = { wasm: "sayFailedWasm", network: "sayFailedNetwork", timeout: "sayFailedTimeout" };
    this.#say(this.#words[sentences[code] ?? "sayFailedWorker"]);
    this.#button(this.#words.sayRetry);
  }

  #button(label) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "explainer-retry";
    button.textContent = label;
    button.addEventListener("click", this.#onRetry);
    this.#line.append(" ", button);
  }

  #say(sentence) {
    // The button goes when something else is said; who had the focus on it keeps it where it was.
    if (this.#line.contains(document.activeElement)) {
      this.#line.tabIndex = -1;
      this.#line.focus();
    }
    this.#line.removeAttribute("aria-live"); // back to what its role says: polite
    this.#line.textContent = sentence;
  }
}
