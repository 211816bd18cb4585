/** Lists of words, made ready to be looked for all at once: the words by their first two characters, each with its lists. */
export type Glossary = ReadonlyMap<string, readonly Entry[]>;
type Entry = { readonly word: string; readonly lists: readonly number[] };

/** Makes a glossary of lists of words; a list is known by its place. Words of one character are looked for as well. */
export function glossaryOf(lists: readonly (readonly string[])[]): Glossary {
  const byWord = new Map<string, number[]>();
  for (const [list, words] of lists.entries()) {
    for (const word of words) if (word !== '') byWord.set(word, [...(byWord.get(word) ?? []), list]);
  }
  const glossary = new Map<string, Entry[]>();
  for (const [word, at] of byWord) {
    const key = word.slice(0, 2);
    glossary.set(key, [...(glossary.get(key) ?? []), { word, lists: at }]);
  }
  return glossary;
}

/** Gives the lists of which a text has a word, each with the first such word in the text; one pass over the text. */
export function wordsWithin(text: string, glossary: Glossary): Map<number, string> {
  return new Map([...allWordsWithin(text, glossary)].map(([list, [first = '']]) => [list, first]));
}

/** The same with all such words of each list, in the order in which they stand in the text. */
export function allWordsWithin(text: string, glossary: Glossary): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (let at = 0; at < text.length; at++) {
    for (const length of [1, 2]) {
      for (const { word, lists } of glossary.get(text.slice(at, at + length)) ?? []) {
        if (text.startsWith(word, at)) for (const list of lists) addTo(found, list, word);
      }
    }
  }
  return found;
}

function addTo(found: Map<number, Set<string>>, list: number, word: string): void {
  const words = found.get(list);
  if (words) words.add(word);
  else found.set(list, new Set([word]));
}
