// One sentence about the engine, in the words that the build wrote on the element.

/** The line that says what the engine is doing, and offers another try where it failed. */
export class Status {
  #line;
  #heard;
  #words;
  #number;
  #onRetry;
  #isHeard = false; // that a download has begun

  /**
   * @param {HTMLElement} line
   * @param {import("./heard.js").Heard} heard
   * @param {DOMStringMap} words the element's `data-say-…`
   * @param {string} language
   * @param {() => void} onRetry
   */
  constructor(line, heard, words, language, onRetry) {
    this.#line = line;
    this.#heard = heard;
    this.#words = words;
    this.#number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.#onRetry = onRetry;
  }

  /**
   * @param {number} done bytes
   * @param {number} total bytes
   * @param {boolean} isAwaited does somebody wait for what needs them?
   */
  downloading(done, total, isAwaited) {
    const sentence = this.#words.sayLoading
      .replace("{done}", this.#number.format(done / 1e6))
      .replace("{total}", this.#number.format(total / 1e6));
    this.#say(sentence);
    if (isAwaited && !this.#isHeard) this.#heard.say(sentence); // the first of its numbers, not each
    this.#isHeard ||= isAwaited;
  }

  /** @param {number} total bytes that a reader who saves data is asked about */
  offer(total) {
    const sentence = this.#words.sayOffer.replace("{total}", this.#number.format(total / 1e6));
    this.#say(sentence);
    this.#heard.say(sentence);
    this.#button(this.#words.sayLoad);
  }

  starting() {
    this.#say(this.#words.sayStarting);
  }

  ready() {
    this.#isHeard = false;
    this.#say(this.#words.sayReady);
  }

  quiet() {
    this.#say("");
  }

  /** @param {import("../../engine/protocol.js").Code} code */
  failed(code) {
    const sentences = { wasm: "sayFailedWasm", network: "sayFailedNetwork", timeout: "sayFailedTimeout" };
    const sentence = this.#words[sentences[code] ?? "sayFailedWorker"];
    this.#say(sentence);
    this.#heard.say(sentence);
    this.#isHeard = false;
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
    this.#line.textContent = sentence;
  }
}
