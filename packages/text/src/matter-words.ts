import { foldText, runsOf } from './plain-text.ts';
import { jieba } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** In characters; a phrase is two words that stand side by side. */
const shortest = 2;
const longestPhrase = 10;

/**
 * What a text speaks of: its words of two characters and more, and the phrases that two of them make side by side, each once and
 * folded. Words that carry only the sentence, and bare numbers, are left out.
 */
export function matterWords(text: string): string[] {
  const found = new Set<string>();
  for (const run of runsOf(foldText(text))) {
    if (!run.han) continue;
    let before: string | null = null;
    for (const word of jieba().cut(run.text, true)) {
      const counts = [...word].length >= shortest && !isStopWord(word);
      if (counts) {
        found.add(word);
        if (before !== null && [...before, ...word].length <= longestPhrase) found.add(before + word);
      }
      before = counts ? word : null;
    }
  }
  return [...found];
}
