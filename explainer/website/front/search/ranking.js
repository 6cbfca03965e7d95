// Which pages answer what was typed, and in which order: a title counts more than a heading, a heading more than text,
// and a page that has all the words stands before one that has some.
import { partsOf, reads } from "./terms.js";

// What counts how much. Tried together on all questions of tests/website/search.
export const COUNTS = {
  page: { title: 3, words: 4, says: 1, section: 0.5 }, // `words` are the tags in a page's head, `says` its first sentence
  section: { heading: 2, text: 1 },
  otherwise: 0.75, // a synonym beside the word itself
  light: 0.15, // a word that says little
  others: 0.15, // a page's next best sections beside its best
  aside: 0.5, // a section that tells again what others tell
  back: 0.4, // a page that stands back
  all: 3, // the higher, the more a word costs that is missing
  lengthOfPage: 0.4, // how much a long title counts less than a short one, from 0 to 1
  lengthOfSection: 0.85,
};
const ASIDE = new Set(["changes", "often-said", "cases", "when", "sources", "unpublished"]);
const SHORTEST_BEGINNING = 3; // letters of a word that is still being typed
const SHORTEST_MISTYPED = 5;

export function finder(index) {
  const { term, words } = reads(index.language);
  const { words: table, known } = index;
  const light = new Set(table.light.map(term));
  const isKnown = (one) => known.has(one);

  // How else something is said: typed terms → the terms of each other way.
  const otherwise = new Map();
  for (const [typed, said] of Object.entries(table.means)) {
    const key = words(typed, false).map(term).join(" ");
    otherwise.set(key, [...(otherwise.get(key) ?? []), ...said.map((one) => words(one, false).map(term))]);
  }
  const longest = Math.max(1, ...[...otherwise.keys()].map((key) => key.split(" ").length));

  // What one or several words, taken together, ask for: any of these ways to say it, each with all of its terms.
  function waysToSay(typed) {
    const terms = typed.map(term);
    const ways = [{ terms, weight: 1 }];
    for (const other of otherwise.get(terms.join(" ")) ?? []) ways.push({ terms: other, weight: COUNTS.otherwise });
    if (typed.length > 1 || ways.length > 1 || !table.compounds || isKnown(terms[0])) return ways;
    // A compound that no page has is sought by its parts, and each of them by whatever else it may be called.
    const parts = partsOf(typed[0], term, (part) => isKnown(part) || otherwise.has(part)).map(term);
    if (!parts.length) return ways;
    let each = [[]];
    for (const part of parts) {
      const called = [[part], ...(otherwise.get(part) ?? [])];
      each = each.flatMap((before) => called.map((more) => [...before, ...more]));
    }
    return [...ways, ...each.map((terms) => ({ terms, weight: COUNTS.otherwise }))];
  }

  // What is typed, in pieces: of several words that mean something together, the longest.
  function piecesOf(text) {
    const typed = words(text, false);
    const pieces = [];
    for (let at = 0, taken; at < typed.length; at += taken) {
      taken = Math.min(longest, typed.length - at);
      while (taken > 1 && !otherwise.has(typed.slice(at, at + taken).map(term).join(" "))) taken -= 1;
      const isLast = at + taken === typed.length && !/\s$/.test(text);
      const isLight = typed.slice(at, at + taken).every((word) => light.has(term(word)));
      pieces.push({ ways: waysToSay(typed.slice(at, at + taken)), isLast: isLast && taken === 1, isLight });
    }
    return pieces;
  }

  function ask(one, beginning) {
    const isUnknown = !isKnown(one);
    const options = { prefix: (beginning || isUnknown) && one.length >= SHORTEST_BEGINNING, tokenize: (text) => [text] };
    const both = (more) => [
      index.ofPages.search(one, { ...options, ...more, boost: COUNTS.page, bm25: { k: 1.2, b: COUNTS.lengthOfPage, d: 0.5 } }),
      index.ofSections.search(one, { ...options, ...more, boost: COUNTS.section, bm25: { k: 1.2, b: COUNTS.lengthOfSection, d: 0.5 } }),
    ];
    const found = both({});
    if (isUnknown && one.length >= SHORTEST_MISTYPED && !found.flat().length) return both({ fuzzy: 0.2 });
    return found;
  }

  return function find(text) {
    const asked = new Map(); // of each term: its score in each page and section, and what it was found as
    const scored = (one, beginning) => {
      const key = beginning ? `${one}*` : one;
      if (!asked.has(key)) {
        const found = ask(one, beginning);
        const [pages, sections] = found.map((each) => new Map(each.map(({ id, score }) => [id, score])));
        asked.set(key, { pages, sections, as: new Set(found.flat().flatMap(({ terms }) => terms)) });
      }
      return asked.get(key);
    };
    const pieces = piecesOf(text).map(({ ways, isLast, isLight }) => ({
      isLight,
      ways: ways.map(({ terms, weight }) => ({ weight, found: terms.map((one) => scored(one, isLast && terms.length === 1)) })),
    }));
    const needed = pieces.filter(({ isLight }) => !isLight).length || pieces.length;

    // How well one section answers, its page's title included.
    function scoreOf(page, section, id) {
      let [sum, met] = [0, 0];
      for (const { ways, isLight } of pieces) {
        let best = 0;
        for (const { weight, found } of ways) {
          const scores = found.map(({ pages, sections }) => (pages.get(page) ?? 0) + (sections.get(section) ?? 0));
          if (scores.every(Boolean)) best = Math.max(best, (weight * scores.reduce((a, b) => a + b)) / Math.sqrt(scores.length));
        }
        if (best && (!isLight || needed === pieces.length)) met += 1;
        sum += best * (isLight ? COUNTS.light : 1);
      }
      return { score: sum * (met / needed) ** COUNTS.all * (ASIDE.has(id) ? COUNTS.aside : 1), met };
    }

    let next = 0; // sections are numbered through all pages
    const ranked = index.pages.map((page, number) => {
      const sections = page.sections.map((section, at) => ({ at, ...scoreOf(number, next + at, section[0]) }));
      next += sections.length;
      sections.sort((a, b) => b.score - a.score || a.at - b.at);
      const more = sections.slice(1, 4).reduce((sum, { score }) => sum + score, 0) * COUNTS.others;
      const weight = page.weight * (page.back ? COUNTS.back : 1);
      return { page, sections, met: sections[0]?.met ?? 0, score: ((sections[0]?.score ?? 0) + more) * weight };
    });
    const pages = ranked.filter(({ met }) => met).sort((a, b) => b.score - a.score);
    // What is marked: every word that was found as one of those that were sought, or a compound that holds one.
    const sought = new Set(pieces.filter(({ isLight }) => !isLight || needed === pieces.length).flatMap(termsFound));
    const isSought = (word) => {
      const terms = words(word).map(term);
      return terms.some((one) => sought.has(one)) || (table.compounds && partsOf(word, term, isKnown).some((part) => sought.has(term(part))));
    };
    return { pages, isSought };
  };
}

const termsFound = ({ ways }) => ways.flatMap(({ found }) => found.flatMap(({ as }) => [...as]));
