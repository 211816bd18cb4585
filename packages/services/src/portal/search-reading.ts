import type { SearchView } from '@huiyin/contract/portal/reading';
import { searchMeasures } from '@huiyin/db/sql/search-measures';
import { searchPublicAnswers } from '@huiyin/db/sql/search-public-answers';
import { snippet } from '@huiyin/text/mark-matches';
import { queryTerms, tsqueryOf } from '@huiyin/text/search-terms';
import type { Services } from '../services.ts';
import { measureLineOf, publicAnswerLineOf } from './lines.ts';
import { measureNumberIn } from './measure-number-in.ts';

/** Searches measures and public answers for all words of a query, and measures for their number. At most `limit` of each. */
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
    query === null && number === null ? [] : searchMeasures(prisma, { jurisdictionId, query, number, limit }),
    query === null ? [] : searchPublicAnswers(prisma, { jurisdictionId, query, limit }),
  ]);
  return {
    query: input.query,
    measures: measures.slice(0, input.limit).map((row) => ({
      ...measureLineOf(row),
      snippet: excerpt(row.text, input.query),
    })),
    answers: answers.slice(0, input.limit).map(publicAnswerLineOf),
    more: measures.length > input.limit || answers.length > input.limit,
  };
}

function excerpt(text: string, query: string): string {
  const cut = snippet(text, query);
  return `${cut.cutBefore ? '…' : ''}${cut.text}${cut.cutAfter ? '…' : ''}`;
}
