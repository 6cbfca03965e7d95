// What is told of a change: in a line above the answer, in the bar at the foot, and in the one message that is heard.

import { changeLine, differences, rowsOf } from "./changes.js";
import { headlineOf } from "../shown.js";

export class Telling {
  #line;
  #bar;
  #heard;
  #words;
  #rows = new Map(); // of the answer to the question before
  #told; // the question that the line speaks of
  #wrong = "";
  #isAwaited = false;

  /**
   * @param {HTMLElement} line
   * @param {import("./bar.js").Bar | null} bar
   * @param {import("./heard.js").Heard} heard
   * @param {DOMStringMap} words the element's `data-say-…`
   */
  constructor(line, bar, heard, words) {
    this.#line = line;
    this.#bar = bar;
    this.#heard = heard;
    this.#words = words;
  }

  /** @param {HTMLElement} answer that the build wrote @param {string} asked the question to it */
  begin(answer, asked) {
    [this.#rows, this.#told] = [rowsOf(answer), asked];
  }

  /** The question comes from somewhere else: what was answered before is nothing to compare with. */
  forget() {
    this.#rows = null;
  }

  /** What is being worked out is only seen: its answer is what shall be heard. */
  asking(facts) {
    this.#isAwaited = true;
    this.#show(this.#words.sayAsking.replace("{facts}", facts || this.#words.sayUsual));
  }

  /** @param {string} sentence what is wrong with the fields; "" while somebody is still writing */
  wrong(sentence) {
    this.#show(sentence);
    if (sentence && sentence !== this.#wrong) this.#heard.say(sentence);
    this.#wrong = sentence;
  }

  refused(sentence) {
    this.#show("", sentence);
    this.#heard.say(sentence);
    this.#end();
  }

  /** @param {HTMLElement} answer as it stands there now @param {string} asked */
  answered(answer, asked) {
    const [headline, rows] = [headlineOf(answer), rowsOf(answer)];
    let line = this.#isAwaited ? "" : this.#line.textContent;
    if (asked !== this.#told) line = this.#rows ? changeLine(differences(this.#rows, rows), this.#words) : "";
    [this.#rows, this.#told] = [rows, asked];
    this.#show(line, headline);
    if (this.#isAwaited) this.#heard.say(`${headline} ${line}`.trim()); // not what only a pointer asked for
    this.#end();
  }

  #show(line, bar = line) {
    if (this.#line.textContent !== line) this.#line.textContent = line;
    this.#bar?.say(bar);
  }

  #end() {
    this.#isAwaited = false;
    this.#wrong = "";
  }
}
