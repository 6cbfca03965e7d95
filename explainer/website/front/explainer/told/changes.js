// What one answer brought against the one before it, in one line.

/** @typedef {{name: string, word: string, shape: string, card: HTMLElement}} Row */

/** @returns {Map<string, Row>} the ways of an answer, by kind of message */
export function rowsOf(area) {
  const rows = [...area.querySelectorAll(".answer-card")].map((card) => {
    const [name, word] = [".card-kind", ".card-word"].map((part) => card.querySelector(part)?.textContent ?? "");
    return [card.dataset.kind, { name, word, shape: card.dataset.shape, card }];
  });
  return new Map(rows);
}

const goes = (row) => Boolean(row) && row.shape !== "no";

/**
 * Which ways opened, closed or changed. Marks the rows in which something did.
 * @param {Map<string, Row>} before
 * @param {Map<string, Row>} now
 * @returns {{opened: string[], closed: string[], changed: string[]}} names
 */
export function differences(before, now) {
  const found = { opened: [], closed: [], changed: [] };
  for (const kind of new Set([...now.keys(), ...before.keys()])) {
    const [was, is] = [before.get(kind), now.get(kind)];
    if (was?.word === is?.word) continue;
    const row = is ?? was;
    if (goes(is) && !goes(was)) found.opened.push(row.name);
    else if (goes(was) && !goes(is)) found.closed.push(row.name);
    else if (goes(is)) found.changed.push(`${is.name} (${is.word})`);
    is?.card.classList.add("is-new");
  }
  return found;
}

/**
 * The line that says so, in the words that the build wrote on the element.
 * @param {{opened: string[], closed: string[], changed: string[]}} found
 * @param {DOMStringMap} words the element's `data-say-…`
 */
export function changeLine({ opened, closed, changed }, words) {
  const parts = [
    [words.sayOpened, opened],
    [words.sayClosed, closed],
    [words.sayChanged, changed],
  ];
  const said = parts.filter(([, names]) => names.length).map(([sentence, names]) => sentence.replace("{ways}", names.join(", ")));
  return said.join(" ") || words.sayUnchanged;
}
