import { foldText, type Run, runsOf } from './plain-text.ts';
import { jieba } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** In characters: nobody searches for more in one go. */
const LONGEST_QUERY = 200;

/** Gives the words of a query, folded, in which a reader would recognise what was asked. Words such as 的 and 怎么 count only if nothing else was typed. */
export function queryWords(query: string): Run[] {
  const runs = runsOf(foldText([...query].slice(0, LONGEST_QUERY).join('')));
  const words = runs.flatMap((run) => (run.han ? wordsOfRun(run) : [run]));
  return words.length > 0 ? words : runs;
}

function wordsOfRun(run: Run): Run[] {
  const words: { text: string; start: number; han: true }[] = [];
  let start = run.start;
  for (const text of jieba().cut(run.text, true)) {
    const before = words.at(-1);
    if (isStopWord(text)) {
      // Left out; it also keeps its neighbours apart.
    } else if (isSingle(text) && before && isSingleChain(before, start)) {
      before.text += text;
    } else {
      words.push({ text, start, han: true });
    }
    start += text.length;
  }
  return words;
}

/** A rare word comes out of the dictionary as loose characters: 修 and 路 side by side are asked for as 修路. */
function isSingleChain(word: { text: string; start: number }, start: number): boolean {
  return word.start + word.text.length === start && jieba().cut(word.text, true).every(isSingle);
}

function isSingle(text: string): boolean {
  return [...text].length === 1;
}
