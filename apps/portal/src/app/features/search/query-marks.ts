import type { TextRange } from '@huiyin/ui/marked-text';

/**
 * Where the words of a query stand in a text. A word that does not occur as a whole is looked for by its pairs of
 * characters, as the search itself does; single characters are never marked.
 */
export function queryMarks(text: string, query: string): TextRange[] {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .filter((word) => word.length > 0)
    .flatMap((word) => {
      const whole = occurrences(folded, word);
      return whole.length > 0 ? whole : pairs(word).flatMap((pair) => occurrences(folded, pair));
    });
}

/** Lower case, unit by unit, so that offsets stay those of the text. */
function fold(text: string): string {
  return text.replace(/[A-ZＡ-Ｚ]/g, (letter) => letter.toLowerCase());
}

function pairs(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function occurrences(text: string, word: string): TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: at, end: at + word.length });
  }
  return found;
}
