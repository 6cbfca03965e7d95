// Text into terms, as the index keeps them: small, without accents and endings, and in German the parts of a compound.
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as german } from "@orama/stemmers/german";

// The stemmer leaves German verbs their forms: "merkt" and "gemerkt" are "merken" too, "Blockierung" is "blockieren".
const verb = (stem) => stem.replace(/^ge(?=.{4})/, "").replace(/(?<=.{3})t$/, "").replace(/ier$/, "i");
const WITHOUT_ENDING = { en: english, de: (word) => verb(german(word)) };
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const SHORTEST_PART = 4; // letters

// "lösche", "loesche" and "losche" are one word; "ue" after a vowel or q is none of ours ("neue", "Quelle").
const plain = (word) => word.replace(/(?<![aeq])ue/g, "u").replace(/ae/g, "a").replace(/oe/g, "o").replace(/ß/g, "ss");

const folded = (text) => text.toLowerCase().replace(/['’]/g, "").normalize("NFD").replace(/\p{M}/gu, "");

// The words of a text in order, each as [where it begins, how it is written].
export const wordsIn = (text) =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)].map((found) => [found.index, found[0]]);

export function reads(language) {
  const ending = WITHOUT_ENDING[language] ?? ((word) => word);
  const known = new Map();
  const term = (word) => {
    if (!known.has(word)) {
      const small = folded(word);
      known.set(word, ending(language === "de" ? plain(small) : small));
    }
    return known.get(word);
  };
  // What a hyphen joins is found by its parts and as one: "E-Mail" by "Mail" and by "Email".
  const words = (text, joined = true) =>
    (text.replace(/['’]/g, "").match(WORD) ?? []).flatMap((word) => {
      if (!word.includes("-")) return [word];
      const parts = word.split("-").filter((part) => part.length > 1);
      return joined ? [...parts, word.replaceAll("-", "")] : parts;
    });
  return { term, words, terms: (text) => words(text).map(term) };
}

// The parts of a compound, each a word of its own in `has`; none where it is not one.
export function partsOf(word, term, has) {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (!has(term(first))) continue;
    if (has(term(last))) return [first, last];
    const further = partsOf(last, term, has);
    if (further.length) return [first, ...further];
  }
  return [];
}
