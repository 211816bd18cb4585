/** A text folded for comparing, with the way back: `starts[i]` and `ends[i]` bound, in the original, what folded unit i came from. */
export type PlainText = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Folds a text for comparing: compatibility forms and full width (NFKC, character by character), then lower case. */
export function foldText(text: string): string {
  return foldWithOffsets(text).text;
}

/** Folds a text as `foldText` does and keeps, for every UTF-16 unit of the result, its place in the original. */
export function foldWithOffsets(original: string): PlainText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = character.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += folded;
    at += character.length;
  }
  return { text, starts, ends };
}

/** A stretch of one kind in a folded text: `han` for Chinese characters, otherwise letters and digits. */
export type Run = { readonly text: string; readonly start: number; readonly han: boolean };

/** Splits a folded text into runs of Chinese characters and runs of other letters and digits; the rest is left out. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  for (const match of folded.matchAll(/[\p{L}\p{N}\p{Script=Han}]+/gu)) {
    for (const part of match[0].matchAll(/\p{Script=Han}+|\P{Script=Han}+/gu)) {
      const han = /^\p{Script=Han}/u.test(part[0]);
      runs.push({ text: part[0], start: match.index + part.index, han });
    }
  }
  return runs;
}

/** Gives the pairs of neighbouring characters of one run, by code point. */
export function bigramsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, before) => `${characters[before]}${character}`);
}
