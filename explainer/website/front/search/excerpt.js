// The part of a text that shows what was sought, as [text, is it marked] pieces, which together are that part, blanks
// and all.
import { wordsIn } from "./terms.js";

const SENTENCE = /[^.!?]*(?:[.!?]+(?!\s+\p{Lu})[^.!?]*)*[.!?]*\s*/gu;

// `isSought` says of a word whether it is marked.
export function marked(text, isSought) {
  const pieces = [];
  let done = 0;
  for (const [at, word] of wordsIn(text)) {
    if (!isSought(word)) continue;
    if (at > done) pieces.push([text.slice(done, at), false]);
    pieces.push([word, true]);
    done = at + word.length;
  }
  return done < text.length ? [...pieces, [text.slice(done), false]] : pieces;
}

const found = (pieces) => new Set(pieces.filter(([, is]) => is).map(([word]) => word.toLowerCase())).size;

// The sentence that has most of the words, or none where no sentence has any; of a long one what surrounds the first.
export function excerpt(text, isSought, longest) {
  let best = [];
  for (const [sentence] of text.matchAll(SENTENCE)) {
    const pieces = marked(sentence.trim(), isSought);
    if (found(pieces) > found(best)) best = pieces;
  }
  if (!found(best)) return [];
  const [[before, isMarked], ...others] = best;
  const isLong = lengthOf(best) > longest && before.length > longest / 2;
  return shortened(isLong && !isMarked ? [[`… ${lastWords(before, longest / 3)}`, false], ...others] : best, longest);
}

const lengthOf = (pieces) => pieces.reduce((sum, [text]) => sum + text.length, 0);
const lastWords = (text, longest) => text.slice(-longest).replace(/^\S*\s/, "");

// What fits, cut between two words.
export function shortened(pieces, longest) {
  const kept = [];
  let room = longest;
  for (const [text, isMarked] of pieces) {
    if (text.length > room) return [...kept, [`${text.slice(0, room).replace(/\s*\S*$/, "")} …`, false]];
    kept.push([text, isMarked]);
    room -= text.length;
  }
  return kept;
}
