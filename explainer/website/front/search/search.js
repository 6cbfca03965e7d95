// The search at work: fetches the index of the page's language, asks it at each key, and lists what it finds.
import { excerpt, marked, shortened } from "./excerpt.js";
import { opened } from "./index.js";
import { finder } from "./ranking.js";

const SHOWN = 8; // pages
const SECTIONS = [2, 1]; // sections below the first page, and below each other one
const LONGEST = { says: 220, excerpt: 170 }; // characters of a page's first sentence, and of an excerpt

const indexes = new Map(); // by address, so that each is fetched once

function fetched(address) {
  if (!indexes.has(address)) {
    const index = fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    indexes.set(address, index.then(opened).then(finder));
    indexes.get(address).catch(() => indexes.delete(address)); // so that opening the search again tries again
  }
  return indexes.get(address);
}

function element(name, pieces) {
  const made = document.createElement(name);
  for (const [text, isMarked] of pieces) {
    if (!isMarked) made.append(text);
    else made.append(Object.assign(document.createElement("mark"), { textContent: text }));
  }
  return made;
}

function link(address, ...parts) {
  const made = document.createElement("a");
  made.href = address;
  made.append(...parts);
  return made;
}

function entry({ page, sections }, isFirst, isSought, home) {
  const [title, within] = page.leads ? [page.section, page.title] : [page.title, page.section];
  const address = new URL(page.at, home).href;
  const line = document.createElement("li");
  const name = element("b", marked(title, isSought));
  const says = element("span", shortened(marked(page.says, isSought), LONGEST.says));
  line.append(link(address, name, ...(within ? [" ", element("small", [[within, false]])] : []), " ", says));
  const inside = document.createElement("ul");
  for (const { at } of sections) {
    const [id, heading, text] = page.sections[at];
    const found = excerpt(text, isSought, LONGEST.excerpt);
    const called = marked(heading, isSought);
    if (at === 0 || ![...found, ...called].some(([, is]) => is)) continue;
    const below = document.createElement("li");
    const parts = [...(heading ? [element("b", called)] : []), ...(found.length ? [" ", element("span", found)] : [])];
    below.append(link(`${address}#${id}`, ...parts));
    inside.append(below);
    if (inside.children.length === SECTIONS[isFirst ? 0 : 1]) break;
  }
  if (inside.children.length) line.append(inside);
  return line;
}

// Where the arrows lead: from the words down the list, and back.
function moves(event, field, list) {
  const stops = [field, ...list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    stops[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  } else if (event.key === "Enter" && at === 0) {
    event.preventDefault(); // else it would press "Close", the form's only button
    stops[1]?.click();
  } else if (at > 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    field.focus(); // who goes on typing goes on searching
  }
}

let begun = false;

export function start(dialog) {
  const say = dialog.dataset;
  const field = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol");

  async function ask() {
    // The button belongs to the page that is shown, which may have come after a newer build.
    const address = new URL(document.querySelector("[data-open-search]").dataset.openSearch, location.href).href;
    let find;
    try {
      find = await fetched(address);
    } catch {
      status.textContent = say.sayFailed;
      return;
    }
    const { pages, isSought } = find(field.value); // as it stands now, which may be more than when it was asked
    const home = new URL("../", address);
    list.replaceChildren(...pages.slice(0, SHOWN).map((found, at) => entry(found, at === 0, isSought, home)));
    if (!field.value.trim()) status.textContent = say.sayHint;
    else if (!pages.length) status.textContent = say.sayNone;
    else if (pages.length === 1) status.textContent = say.sayOne;
    else status.textContent = (pages.length > SHOWN ? say.sayBest : say.sayMany).replace("#", pages.length);
  }

  if (!begun) {
    begun = true;
    field.addEventListener("input", ask);
    // Next time one may type over it; when it has opened, somebody may be typing already.
    dialog.addEventListener("close", () => field.select());
    dialog.addEventListener("keydown", (event) => moves(event, field, list));
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog || target.closest("a")) dialog.close(); // the dialog itself is its backdrop
    });
  }
  ask();
}

export { finder, opened }; // for the tests, which ask the same index in the same way
