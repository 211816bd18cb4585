import { bigramsOf, foldText, type Run, runsOf } from './plain-text.ts';
import { jieba } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** PostgreSQL takes lexemes below 2,048 bytes; nobody searches for more than this many characters in one go. */
const LONGEST_TERM = 64;
const LONGEST_QUERY = 200;

/** One term of a query. With `prefix`, every stored term that begins with `term` fits. */
export type QueryTerm = { readonly term: string; readonly prefix: boolean };

/**
 * Gives the terms to store for a text, each once, made for `array_to_tsvector($1::text[])`: every pair of
 * neighbouring Chinese characters, the last character of every run of them, and every other word or number.
 * No dictionary takes part, so a new dictionary never makes stored terms wrong.
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const run of runsOf(foldText(text))) {
    if (!run.han) terms.add(shortened(run.text));
    else for (const term of [...bigramsOf(run.text), lastCharacter(run.text)]) terms.add(term);
  }
  return [...terms];
}

/**
 * Gives the terms that must all be stored with a text for it to fit the query. The query is split into words with a
 * dictionary; a word of two and more characters asks for its character pairs, so it is found wherever it stands;
 * a single character asks for any term beginning with it. Words such as 的 and 怎么 count only if nothing else was typed.
 */
export function queryTerms(query: string): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const word of queryWords(query)) {
    const pairs = word.han ? bigramsOf(word.text) : [];
    const prefix = word.han && pairs.length === 0;
    for (const term of pairs.length > 0 ? pairs : [shortened(word.text)]) terms.set(term, { term, prefix });
  }
  return [...terms.values()];
}

/**
 * Writes query terms as text for a cast, `$1::tsquery`: all must fit. Terms hold only letters and digits, and are
 * quoted. No terms give `null`: there is nothing to search for.
 */
export function tsqueryOf(terms: readonly QueryTerm[]): string | null {
  if (terms.length === 0) return null;
  return terms.map(({ term, prefix }) => `'${term}'${prefix ? ':*' : ''}`).join(' & ');
}

/** Gives the words of a query, folded, in which a reader would recognise what was asked; internal to this room. */
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

function lastCharacter(run: string): string {
  return [...run].at(-1) ?? '';
}

function shortened(term: string): string {
  return [...term].slice(0, LONGEST_TERM).join('');
}
