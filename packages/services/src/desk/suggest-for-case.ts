import type { SuggestionsView } from '@huiyin/contract/desk/case-view';
import { readDeskCase } from '@huiyin/db/sql/read-desk-case';
import { readSimilarCandidates } from '@huiyin/db/sql/read-similar-candidates';
import type { Actor } from '@huiyin/domain/case/actor';
import { searchTerms } from '@huiyin/text/search-terms';
import { similarity } from '@huiyin/text/similarity';
import { type MatchedWord, suggestMeasures } from '@huiyin/text/suggest-links';
import { notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type KeptIndex, measureIndex } from './measure-index.ts';

const mostSimilar = 5;
/** Of two messages about different matters, about one pair in a thousand is more alike than this. */
const leastSimilarity = 0.12;

/**
 * Measures that a case may concern, each with the words that matched, and earlier cases that tell much the same; both best
 * first. Fails with `notFound`, also for a case the actor may not see.
 */
export async function suggestForCase(
  services: Services,
  actor: Actor,
  caseId: string,
): Promise<SuggestionsView> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const row = await readDeskCase(tx, { actor, jurisdictionId, caseId });
    if (!row) throw notFound();
    return {
      measures: suggestedMeasures(row.text, await measureIndex(services.database, scene)),
      similar: await similarCases(scene, actor, row),
    };
  });
}

function suggestedMeasures(text: string, { index, measures }: KeptIndex): SuggestionsView['measures'] {
  return suggestMeasures(text, index).flatMap(({ id, score, words }) => {
    const measure = measures.get(id);
    if (!measure) return [];
    const { measureId, number, title } = measure;
    return [{ measureId, number, title, score, words: words.map(wordShown) }];
  });
}

/** 看病（医疗）: the citizen's word, and the report's if that is another. */
function wordShown({ said, found }: MatchedWord): string {
  return said === found ? said : `${said}（${found}）`;
}

async function similarCases(
  { tx, jurisdictionId }: Scene,
  actor: Actor,
  { caseId, text, receivedAt }: { caseId: string; text: string; receivedAt: Date },
): Promise<SuggestionsView['similar']> {
  const anyTerm = searchTerms(text)
    .map((term) => `'${term}'`)
    .join(' | ');
  if (anyTerm === '') return [];
  const candidates = await readSimilarCandidates(tx, { actor, jurisdictionId, caseId, receivedAt, anyTerm });
  return candidates
    .map(({ text: other, ...row }) => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      opening: [...other].slice(0, 60).join(''),
      score: similarity(text, other),
    }))
    .filter(({ score }) => score >= leastSimilarity)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostSimilar);
}
