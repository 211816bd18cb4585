import { bigramsOf, foldWithOffsets, type PlainText, type Run, runsOf } from './plain-text.ts';
import { queryWords } from './query-words.ts';

/** A stretch of a text, in UTF-16 units, end exclusive. */
export type Mark = { readonly start: number; readonly end: number };

/** An excerpt of a text around its matches; `marks` count from the start of `text`. `cutBefore`, `cutAfter`: more follows there. */
export type Snippet = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

/**
 * Finds where a text has the words of a query, whatever their width or case: marks in order, none overlapping or
 * touching. A word that stands nowhere as a whole is marked by its character pairs, which is how it was found.
 */
export function markMatches(text: string, query: string): Mark[] {
  const folded = foldWithOffsets(text);
  const runs = runsOf(folded.text);
  const found = queryWords(query).flatMap((word) => placesOf(word, runs));
  return joined(found.map((mark) => inOriginal(mark, folded)));
}

/** Cuts an excerpt of about `length` UTF-16 units where most matches are; without matches, the beginning. */
export function snippet(text: string, query: string, length = 120): Snippet {
  const marks = markMatches(text, query);
  const start = startOfSentence(text, densest(marks, length), length);
  const end = wholeCharacter(text, Math.min(text.length, start + length));
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    text: text.slice(start, end),
    marks: inside.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

function placesOf(word: Run, runs: readonly Run[]): Mark[] {
  const whole = runs.filter((run) => run.han === word.han).flatMap((run) => occurrences(word, run));
  if (whole.length > 0 || !word.han) return whole;
  return bigramsOf(word.text).flatMap((text) =>
    runs.filter((run) => run.han).flatMap((run) => occurrences({ ...word, text }, run)),
  );
}

function occurrences(word: Run, run: Run): Mark[] {
  if (!word.han)
    return run.text === word.text ? [{ start: run.start, end: run.start + run.text.length }] : [];
  const marks: Mark[] = [];
  for (let at = run.text.indexOf(word.text); at >= 0; at = run.text.indexOf(word.text, at + 1)) {
    marks.push({ start: run.start + at, end: run.start + at + word.text.length });
  }
  return marks;
}

function inOriginal(mark: Mark, folded: PlainText): Mark {
  return { start: folded.starts[mark.start] ?? 0, end: folded.ends[mark.end - 1] ?? 0 };
}

function joined(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Mark[] = [];
  for (const mark of sorted) {
    const last = result.at(-1);
    if (last && mark.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    } else result.push(mark);
  }
  return result;
}

/** The start of the mark from which a window of `length` holds most marked characters; 0 without marks. */
function densest(marks: readonly Mark[], length: number): number {
  let best = { start: 0, weight: 0 };
  for (const { start } of marks) {
    const within = marks.filter((mark) => mark.start >= start && mark.end <= start + length);
    const weight = within.reduce((sum, mark) => sum + mark.end - mark.start, 0);
    if (weight > best.weight) best = { start, weight };
  }
  return best.start;
}

/** Moves back to where the sentence begins, if that is near; otherwise a little, for some words of context. */
function startOfSentence(text: string, start: number, length: number): number {
  const back = Math.max(0, start - Math.floor(length / 3));
  if (back === 0) return 0;
  const stop = /[。！？；\n](?=[^。！？；\n]*$)/u.exec(text.slice(back, start));
  return wholeCharacter(text, stop ? back + stop.index + 1 : Math.max(back, start - Math.floor(length / 6)));
}

/** Never cuts between the two halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
