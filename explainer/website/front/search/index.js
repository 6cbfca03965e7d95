// The index of one language: what the build keeps of its pages, and how it is opened again.
import MiniSearch from "minisearch";
import { partsOf, reads } from "./terms.js";

const OF_A_PAGE = ["title", "section", "tags", "says"];
const OF_A_SECTION = ["heading", "text"];
// What is added are terms already, with blanks between them.
const tokenize = (terms) => terms.split(" ").filter(Boolean);
const options = (fields) => ({ fields, tokenize, processTerm: (term) => term });

// Reads a text into terms; in a language with compounds also into those of their parts, as far as pages use them.
function reader(language, { compounds, light }, texts) {
  const { term, words, terms } = reads(language);
  if (!compounds) return (text) => terms(text).join(" ");
  const little = new Set(light.map(term));
  const long = texts.flatMap((text) => words(text)).filter((word) => word.length > 3);
  const known = new Set(long.map(term).filter((one) => !little.has(one)));
  const read = new Map();
  const all = (word) => {
    if (!read.has(word)) read.set(word, [word, ...partsOf(word, term, (part) => known.has(part))].map(term));
    return read.get(word);
  };
  return (text) => words(text).flatMap(all).join(" ");
}

// MiniSearch writes {"17": 1, "19": 2}: numbers of documents, and how often. As [17, 1, 2, 2], each number by what it
// adds to the one before, the same is a third smaller when compressed.
const packed = (counts) => {
  let before = 0;
  return Object.entries(counts).flatMap(([id, count]) => {
    const step = id - before;
    before = Number(id);
    return [step, count];
  });
};
const unpacked = (pairs) => {
  const counts = {};
  for (let at = 0, id = 0; at < pairs.length; at += 2) counts[(id += pairs[at])] = pairs[at + 1];
  return counts;
};
const each = (fields, change) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));
const all = (index, change) => ({ ...index, index: index.index.map(([term, fields]) => [term, each(fields, change)]) });

// What the build writes. `words` is the language's own table: which say little, which mean the same.
export function made(language, pages, words) {
  const terms = reader(language, words, pages.flatMap((page) => [page.title, page.section, ...page.sections.flat()]));
  const [ofPages, ofSections] = [new MiniSearch(options(OF_A_PAGE)), new MiniSearch(options(OF_A_SECTION))];
  let next = 0; // sections are numbered through all pages
  pages.forEach(({ title, section, leads, tags, says, sections }, id) => {
    const of = { section: leads ? "" : section, says };
    // What a page is called counts once, however often its titles and tags repeat it.
    const called = new Set(terms(`${title} ${sections[0]?.[1] ?? ""} ${leads ? section : ""}`).split(" "));
    const further = new Set(terms(tags.join(" ")).split(" ").filter((term) => !called.has(term)));
    ofPages.add({ id, title: [...called].join(" "), tags: [...further].join(" "), ...each(of, terms) });
    for (const [, heading, text] of sections) ofSections.add({ id: next++, ...each({ heading, text }, terms) });
  });
  const index = [ofPages, ofSections].map((one) => all(one.toJSON(), packed));
  return { language, words, pages: pages.map(({ tags, ...page }) => page), index };
}

export function opened({ language, words, pages, index }) {
  const fields = [OF_A_PAGE, OF_A_SECTION];
  const [ofPages, ofSections] = index.map((one, at) => MiniSearch.loadJS(all(one, unpacked), options(fields[at])));
  const known = new Set(index.flatMap(({ index }) => index.map(([term]) => term)));
  return { language, words, pages, ofPages, ofSections, known };
}
