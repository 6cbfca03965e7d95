// What was typed, as pieces to be found: each says in which ways it may be said, and how much it weighs.
import { partsOf, reads } from "./terms.js";

// Gives a function from a text to its pieces, for a language and its own table of words. `isKnown` says of a term
// whether any page has it.
export function reader(language, table, isKnown) {
  const { term, words } = reads(language);
  const light = new Set(table.light.map(term));
  const termsOf = (text) => words(text, false).map(term);

  const otherwise = new Map(); // typed terms → the terms of each other way to say it
  for (const [typed, said] of Object.entries(table.means)) {
    const key = termsOf(typed).join(" ");
    otherwise.set(key, [...(otherwise.get(key) ?? []), ...said.map(termsOf)]);
  }
  const longest = Math.max(1, ...[...otherwise.keys()].map((key) => key.split(" ").length));

  // A compound that no page has is sought by its parts, and each of them by whatever else it may be called.
  function byItsParts(word) {
    const parts = partsOf(word, term, (part) => isKnown(part) || otherwise.has(part)).map(term);
    let ways = parts.length ? [[]] : [];
    for (const part of parts) {
      const called = [[part], ...(otherwise.get(part) ?? [])];
      ways = ways.flatMap((before) => called.map((more) => [...before, ...more]));
    }
    return ways;
  }

  // The terms as they are typed come first; of each way all terms must be there.
  function waysToSay(typed) {
    const terms = typed.map(term);
    const others = otherwise.get(terms.join(" ")) ?? [];
    const isCompound = table.compounds && typed.length === 1 && !others.length && !isKnown(terms[0]);
    return [terms, ...others, ...(isCompound ? byItsParts(typed[0]) : [])];
  }

  return function pieces(text) {
    const typed = words(text, false);
    const found = [];
    for (let at = 0, taken; at < typed.length; at += taken) {
      // Of several words that mean something together, as many as there are.
      taken = Math.min(longest, typed.length - at);
      while (taken > 1 && !otherwise.has(typed.slice(at, at + taken).map(term).join(" "))) taken -= 1;
      const these = typed.slice(at, at + taken);
      found.push({
        ways: waysToSay(these),
        isLight: these.every((word) => light.has(term(word))),
        isBegun: taken === 1 && at + 1 === typed.length && !/\s$/.test(text), // it may be half of a word yet
      });
    }
    return found.every(({ isLight }) => isLight) ? found.map((piece) => ({ ...piece, isLight: false })) : found;
  };
}
