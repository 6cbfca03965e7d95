// What the reader sees of a reply: the answer, and notes on what was not understood.

/** A key for each unfolding part that is alone of its sort, so that it is known again in the next answer. */
function unfolding(area) {
  const found = new Map();
  for (const part of area.querySelectorAll("details")) {
    const key = part.id || `${part.closest("[data-kind]")?.dataset.kind ?? ""} ${part.className}`;
    found.set(key, found.has(key) ? null : part);
  }
  return new Map([...found].filter(([, part]) => part));
}

/**
 * Replace the answer. What the reader had opened or closed stays so, and the focus stays inside.
 * @param {HTMLElement} area
 * @param {string} html made by the rules' own renderer
 */
export function showAnswer(area, html) {
  const before = new Map([...unfolding(area)].map(([key, part]) => [key, part.open]));
  const focused = area.contains(document.activeElement);
  area.innerHTML = html;
  for (const [key, part] of unfolding(area)) if (before.has(key)) part.open = before.get(key);
  if (focused) focusOn(area);
}

/** The whole of an answer in one line, as it stands at the foot of a small screen. */
export function headlineOf(area) {
  const [word, sentence] = [".answer-word", ".answer-sentence"].map((part) => area.querySelector(part)?.textContent ?? "");
  return `${word}. ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

/**
 * Say in place of the answer why there is none.
 * @param {HTMLElement} area
 * @param {string} sentence
 */
export function showRefusal(area, sentence) {
  const focused = area.contains(document.activeElement);
  const paragraph = document.createElement("p");
  paragraph.className = "explainer-refused";
  paragraph.textContent = sentence;
  area.replaceChildren(paragraph);
  if (focused) focusOn(area);
}

/** Give the focus to something that is not a control, without moving the page. */
export function focusOn(area) {
  area.tabIndex = -1;
  area.focus({ preventScroll: true });
}

/**
 * @param {HTMLElement} list
 * @param {string[]} notes
 */
export function showNotes(list, notes) {
  const items = notes.map((note) => {
    const item = document.createElement("li");
    item.textContent = note; // it quotes the address, which anybody may have written
    return item;
  });
  list.replaceChildren(...items);
  list.hidden = !items.length;
}
