import { officialWords } from './everyday-words.ts';
import { bigramsOf, foldText, runsOf } from './plain-text.ts';
import { queryWords } from './query-words.ts';

/** In characters: PostgreSQL takes lexemes below 2,048 bytes. */
const LONGEST_TERM = 64;

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

/**
 * A wider reading of a query that found nothing: any of its words, or of the words that official texts use for them
 * (看病 → 医疗, 医院), is enough. Gives the words and the text for a cast, `$1::tsquery`; `null` without a word of two
 * characters or more.
 */
export function widenedQuery(
  query: string,
): { readonly words: readonly string[]; readonly tsquery: string } | null {
  const own = queryWords(query).map(({ text }) => text);
  const words = [...new Set([...own, ...officialWords(foldText(query)).keys()])].filter(
    (word) => [...word].length > 1,
  );
  const branches = words.flatMap((word) => tsqueryOf(queryTerms(word)) ?? []);
  return branches.length === 0
    ? null
    : { words, tsquery: branches.map((branch) => `(${branch})`).join(' | ') };
}

function lastCharacter(run: string): string {
  return [...run].at(-1) ?? '';
}

function shortened(term: string): string {
  return [...term].slice(0, LONGEST_TERM).join('');
}
