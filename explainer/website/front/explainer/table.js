// The answers that the build wrote beside the page, for every question that the sentence can ask.

/** A question's name in the table: its facts, by name. */
const nameOf = (facts) =>
  [...facts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");

export class Table {
  #address;
  #content;

  /** @param {string} [address] of the file; without one, everything is answered by Python */
  constructor(address) {
    this.#address = address;
  }

  /** Fetch it, once; null where there is none. */
  load() {
    if (!this.#address) return null;
    this.#content ??= fetch(this.#address)
      .then((response) => (response.ok ? response.json() : null))
      .catch(() => null); // then, too, everything is answered by Python
    return this.#content;
  }

  /**
   * The answer to these facts, or null where the sentence cannot ask them.
   * @param {Map<string, string>} facts as the form reads them
   * @param {string} base the way from this page to its language's root
   * @returns {Promise<{outcome: string, html: string, fields: string[]} | null>}
   */
  async answer(facts, base) {
    const content = await this.load();
    const found = content?.answers[nameOf(facts)];
    if (!found) return null;
    const [outcome, fields, cards] = found;
    const html = cards.flatMap((card) => content.cards[card].map((piece) => content.pieces[piece])).join("");
    return { outcome, fields: content.fields[fields], html: html.replaceAll("@@base@@", base) };
  }
}
