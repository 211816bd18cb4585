import type { SearchView } from '@huiyin/contract/portal/reading';
import { searchMeasures } from '@huiyin/db/sql/search-measures';
import { searchPublicAnswers } from '@huiyin/db/sql/search-public-answers';
import { snippet } from '@huiyin/text/mark-matches';
import { queryTerms, tsqueryOf, widenedQuery } from '@huiyin/text/search-terms';
import type { Services } from '../services.ts';
import { measureLineOf, publicAnswerLineOf } from './lines.ts';
import { measureNumberIn } from './measure-number-in.ts';

/** Where nothing has all words, so many measures that have some of them, the nearest first. */
const WIDENED_LIMIT = 10;

/**
 * Searches measures and public answers for all words of a query, and measures for their number, at most `limit` of
 * each. Where nothing fits, the nearest measures by any of its words or by the official words for them.
 */
export async function searchReading(
  services: Services,
  input: { query: string; limit: number },
): Promise<SearchView> {
  const { jurisdictionId } = services;
  const { prisma } = services.database;
  const query = tsqueryOf(queryTerms(input.query));
  const number = measureNumberIn(input.query);
  const limit = input.limit + 1;
  const [measures, answers] = await Promise.all([
    query === null && number === null
      ? []
      : searchMeasures(prisma, { jurisdictionId, query, number, ranked: false, limit }),
    query === null ? [] : searchPublicAnswers(prisma, { jurisdictionId, query, limit }),
  ]);
  if (measures.length === 0 && answers.length === 0) return searchWidely(services, input);
  return {
    query: input.query,
    widenedTo: [],
    measures: measures.slice(0, input.limit).map((row) => ({
      ...measureLineOf(row),
      snippet: excerpt(row.text, input.query),
    })),
    answers: answers.slice(0, input.limit).map(publicAnswerLineOf),
    more: measures.length > input.limit || answers.length > input.limit,
  };
}

async function searchWidely(
  { jurisdictionId, database }: Services,
  input: { query: string; limit: number },
): Promise<SearchView> {
  const wide = widenedQuery(input.query);
  const limit = Math.min(input.limit, WIDENED_LIMIT);
  const measures = wide
    ? await searchMeasures(database.prisma, {
        ...{ jurisdictionId, query: wide.tsquery, number: null, ranked: true, limit },
      })
    : [];
  const asked = wide?.words.join(' ') ?? '';
  return {
    query: input.query,
    widenedTo: measures.length > 0 && wide ? [...wide.words] : [],
    measures: measures.map((row) => ({ ...measureLineOf(row), snippet: excerpt(row.text, asked) })),
    answers: [],
    more: false,
  };
}

function excerpt(text: string, query: string): string {
  const cut = snippet(text, query);
  return `${cut.cutBefore ? '…' : ''}${cut.text}${cut.cutAfter ? '…' : ''}`;
}
