// A link as the page needs to know it: which view, from whom to whom, and the facts of the question. Python knows the rest.

const FACT = /^(on|(sender|recipient|tie|message)\..+)$/;

export class Link {
  /**
   * @param {string} text without its "#"
   * @param {string[]} views the first is the one that a link need not name
   */
  constructor(text, views) {
    this.views = views;
    this.pairs = [...new URLSearchParams(text)];
    this.text = text;
  }

  #of(name) {
    return this.pairs.find(([each]) => each === name)?.[1];
  }

  get view() {
    const named = this.#of("view");
    return this.views.includes(named) ? named : this.views[0];
  }

  get direction() {
    return this.#of("direction") === "to_me" ? "to_me" : "from_me";
  }

  /** @returns {Map<string, string>} the facts of the question, by name */
  get facts() {
    return new Map(this.pairs.filter(([name]) => FACT.test(name)));
  }

  /** Does the other link say just what this one says, in whatever view? @param {Link} other */
  isLike(other) {
    const said = ({ pairs }) => String(new URLSearchParams(pairs.filter(([name]) => !["v", "view"].includes(name)).sort()));
    return said(this) === said(other);
  }

  /** Another link of these views. @param {string} text without its "#" */
  as(text) {
    return new Link(text, this.views);
  }

  /** The same case in another view. */
  seen(view) {
    const others = this.pairs.filter(([name]) => name !== "view");
    return this.#made(view === this.views[0] ? others : [["view", view], ...others]);
  }

  /** The same with other facts. @param {Map<string, string>} facts */
  asking(facts) {
    const others = this.pairs.filter(([name]) => !FACT.test(name) && name !== "v");
    return this.#made([...others, ...facts, ["v", "1"]]);
  }

  #made(pairs) {
    return new Link(String(new URLSearchParams(pairs.some(([name]) => name === "v") ? pairs : [...pairs, ["v", "1"]])), this.views);
  }

  toString() {
    return this.text;
  }
}
