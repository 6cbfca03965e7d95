// Which pages answer what was typed, and in which order: a title counts more than a heading, a heading more than text,
// and a page that has all the words stands before one that has some.
import { reader } from "./query.js";
import { partsOf, reads } from "./terms.js";

// What counts how much, tried on all the questions of tests/website/search.
export const COUNTS = {
  page: { title: 4, tags: 4, says: 1, section: 0.5 }, // its title, further words from its head, its first sentence
  section: { heading: 3, text: 1 },
  otherwise: 0.6, // a synonym, beside the word itself
  light: 0.05, // a word that says little
  others: 0.35, // the next three sections of a page, beside its best
  aside: 0.4, // a section that tells again what others tell
  back: 0.3, // a page that stands back
  all: 3, // the higher, the more a word costs that is missing …
  allOfFew: 6, // … and where there are one or two
  length: { ofPages: 0.6, ofSections: 0.7 }, // how much a long text counts less than a short one, from 0 to 1
};
const ASIDE = new Set(["changes", "often-said", "cases", "when", "sources", "unpublished"]);
const FEW = 2;
const SHORTEST_BEGINNING = 3; // letters
const SHORTEST_MISTYPED = 5;

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
const bm25 = (length) => ({ k: 1.2, b: length, d: 0.5 });

// Gives a function from what was typed to the pages that answer it, the best first, each with its sections in the same
// order, and to a test whether a word is one of those that were sought.
export function finder({ language, words: table, pages, ofPages, ofSections, known }) {
  const { term, words } = reads(language);
  const isKnown = (one) => known.has(one);
  const read = reader(language, table, isKnown);
  const first = []; // sections are numbered through all pages: that of each page's first one
  pages.forEach(({ sections }, at) => first.push(at ? first[at - 1] + pages[at - 1].sections.length : 0));

  // A term's score in each page and in each section, and the terms as which it was found.
  function asked(one, isBegun) {
    const search = (fuzzy) => {
      const prefix = (isBegun || !isKnown(one)) && one.length >= SHORTEST_BEGINNING;
      const options = { prefix, fuzzy, tokenize: (text) => [text] };
      return [
        ofPages.search(one, { ...options, boost: COUNTS.page, bm25: bm25(COUNTS.length.ofPages) }),
        ofSections.search(one, { ...options, boost: COUNTS.section, bm25: bm25(COUNTS.length.ofSections) }),
      ];
    };
    let found = search(false);
    if (!found.flat().length && one.length >= SHORTEST_MISTYPED) found = search(0.2);
    const [inPages, inSections] = found.map((each) => new Map(each.map(({ id, score }) => [id, score])));
    return { inPages, inSections, as: found.flat().flatMap(({ terms }) => terms) };
  }

  return function find(text) {
    const pieces = read(text).map(({ ways, isLight, isBegun }) => ({
      isLight,
      ways: ways.map((terms) => terms.map((one) => asked(one, isBegun && terms.length === 1))),
    }));
    const needed = pieces.filter(({ isLight }) => !isLight).length;
    const strict = needed > FEW ? COUNTS.all : COUNTS.allOfFew;

    // How well a section answers together with the title of its page.
    function scoreOf(page, at) {
      const section = first[page] + at;
      let [score, met] = [0, 0];
      for (const { ways, isLight } of pieces) {
        const each = ways.map((terms, way) => {
          const scores = terms.map((one) => (one.inPages.get(page) ?? 0) + (one.inSections.get(section) ?? 0));
          return scores.every(Boolean) ? (sum(scores) / Math.sqrt(scores.length)) * (way ? COUNTS.otherwise : 1) : 0;
        });
        const best = Math.max(...each);
        if (best && !isLight) met += 1;
        score += best * (isLight ? COUNTS.light : 1);
      }
      const aside = ASIDE.has(pages[page].sections[at][0]) ? COUNTS.aside : 1;
      return { at, met, score: score * (met / needed) ** strict * aside };
    }

    const ranked = pages.map((page, number) => {
      const sections = page.sections.map((_, at) => scoreOf(number, at));
      sections.sort((a, b) => b.score - a.score || a.at - b.at);
      const [best, ...others] = sections.map(({ score }) => score);
      const whole = (best ?? 0) + COUNTS.others * sum(others.slice(0, 3));
      return { page, sections, score: whole * page.weight * (page.back ? COUNTS.back : 1) };
    });
    const weighty = pieces.filter(({ isLight }) => !isLight);
    const sought = new Set(weighty.flatMap(({ ways }) => ways.flat().flatMap(({ as }) => as)));
    const parts = (word) => (table.compounds ? partsOf(word, term, isKnown) : []);
    return {
      pages: ranked.filter(({ score }) => score).sort((a, b) => b.score - a.score),
      isSought: (word) => [...words(word), ...parts(word)].some((one) => sought.has(term(one))),
    };
  };
}
