// The answers that the build wrote beside the page: for every question that the sentence can ask, and perhaps for more.

/** A question's name in a table: its facts, by name. */
const nameOf = (facts) =>
  [...facts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");

export class Table {
  #addresses;
  #contents = new Map();

  /** @param {string} [addresses] of files, one or several; without any, everything is answered by Python */
  constructor(addresses = "") {
    this.#addresses = addresses.split(" ").filter(Boolean);
  }

  /** Fetch the first. */
  load() {
    if (this.#addresses.length) void this.#read(this.#addresses[0]);
  }

  /** A file's content, fetched once; null where there is none. */
  #read(address) {
    if (!this.#contents.has(address)) {
      const content = fetch(address).then((response) => (response.ok ? response.json() : null));
      this.#contents.set(address, content.catch(() => null)); // then, too, everything is answered by Python
    }
    return this.#contents.get(address);
  }

  /**
   * The answer to these facts, or null where no file has it; one after the other is asked.
   * @param {Map<string, string>} facts as the form reads them
   * @param {string} base the way from this page to its language's root
   * @param {number} level of the answer's heading here
   * @returns {Promise<{outcome: string, html: string, fields: string[]} | null>}
   */
  async answer(facts, base, level) {
    for (const address of this.#addresses) {
      const content = await this.#read(address);
      const found = content?.answers[nameOf(facts)];
      if (!found) continue;
      const [outcome, fields, cards] = found;
      const html = cards.flatMap((card) => content.cards[card].map((piece) => content.pieces[piece])).join("");
      const heading = (_, slash, its) => `<${slash}h${Number(its) + level - content.level}`;
      return { outcome, fields: content.fields[fields], html: html.replaceAll("@@base@@", base).replace(/<(\/?)h(\d)/g, heading) };
    }
    return null;
  }
}
