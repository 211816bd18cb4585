import type { SuggestionsView } from '@huiyin/contract/desk/case-view';
import { type ConfirmedCaseRow, readConfirmedCases } from '@huiyin/db/sql/read-confirmed-cases';
import { readDeskCase } from '@huiyin/db/sql/read-desk-case';
import { readSimilarCandidates } from '@huiyin/db/sql/read-similar-candidates';
import type { Actor } from '@huiyin/domain/case/actor';
import { recogniseTown } from '@huiyin/text/recognise-town';
import { likenessTo, sharedWords } from '@huiyin/text/same-matter';
import { searchTerms } from '@huiyin/text/search-terms';
import { type MatchedWord, suggestMeasures } from '@huiyin/text/suggest-links';
import { notFound } from '../failure.ts';
import { type Scene, whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { measureIndex } from './measure-index.ts';
import { suggestKind } from './suggest-kind.ts';

const mostSimilar = 5;
/** Two messages about different matters are seldom more alike than this. */
const leastLikeness = 0.12;

/**
 * Measures that a case may concern, each with the words that matched and the earlier cases for which an officer confirmed it,
 * and earlier cases that tell much the same; both best first. No measures: it is likely that none fits. Earlier cases are
 * only such as the actor may see. Kind and town where the case has none; a kind that the case cannot have (`misconductTip`) says
 * that the text reads like a tip. Fails with `notFound`, also for a case the actor may not see.
 */
export async function suggestForCase(
  services: Services,
  actor: Actor,
  caseId: string,
): Promise<SuggestionsView> {
  return whileReading(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const row = await readDeskCase(tx, { actor, jurisdictionId, caseId });
    if (!row) throw notFound();
    const about = { caseId, text: row.text, receivedAt: row.receivedAt, anyTerm: anyTermOf(row.text) };
    // Side by side: while the database looks for earlier cases, the measures are weighed here.
    const [earlier, measures] = await Promise.all([
      earlierCases(scene, actor, about),
      suggestedMeasures(services, { scene, actor, about }),
    ]);
    const suggested = suggestKind(row.text, earlier);
    const isNew = row.kind === null || suggested?.kind === 'misconductTip';
    return {
      measures,
      similar: earlier
        .filter(({ likeness }) => likeness >= leastLikeness)
        .slice(0, mostSimilar)
        .map(({ settledKind: _, text, ...one }) => ({
          ...one,
          opening: [...text].slice(0, 60).join(''),
          words: sharedWords(row.text, text),
        })),
      kind: isNew ? (suggested?.kind ?? null) : null,
      kindAsIn: isNew ? [...(suggested?.asIn ?? [])] : [],
      town: row.town === null ? await suggestedTown(scene, row.text) : null,
    };
  });
}

async function suggestedTown({ tx, jurisdictionId }: Scene, text: string): Promise<SuggestionsView['town']> {
  const towns = await tx.town.findMany({ where: { jurisdictionId }, select: { id: true, name: true } });
  const town = recogniseTown(text, towns);
  return town && { townId: town.id, name: town.name };
}

type About = {
  readonly caseId: string;
  readonly text: string;
  readonly receivedAt: Date;
  readonly anyTerm: string;
};

/** A tsquery as text that any text with a term of this one fits; empty if it has none. */
function anyTermOf(text: string): string {
  return searchTerms(text)
    .map((term) => `'${term}'`)
    .join(' | ');
}

async function suggestedMeasures(
  services: Services,
  { scene, actor, about }: { scene: Scene; actor: Actor; about: About },
): Promise<SuggestionsView['measures']> {
  const { tx, jurisdictionId } = scene;
  const { index, measures } = await measureIndex(services.database, scene);
  if (about.anyTerm === '' || measures.size === 0) return [];
  const { caseId, anyTerm } = about;
  const rows = await readConfirmedCases(tx, { actor, jurisdictionId, caseId, anyTerm });
  const numbers = new Map(rows.map((row) => [row.caseId, row]));
  const confirmed = rows.map(({ caseId: id, text, measureIds }) => ({ id, text, measureIds }));
  return suggestMeasures(about.text, index, { confirmed }).flatMap(({ id, probability, ...reasons }) => {
    const measure = measures.get(id);
    if (!measure) return [];
    const { measureId, number, title } = measure;
    const words = reasons.words.map(wordShown);
    const precedents = reasons.precedents.flatMap((precedent) => shownPrecedent(precedent, numbers));
    return [{ measureId, number, title, probability, words, precedents }];
  });
}

function shownPrecedent(
  { id, words }: { readonly id: string; readonly words: readonly string[] },
  rows: ReadonlyMap<string, ConfirmedCaseRow>,
): SuggestionsView['measures'][number]['precedents'] {
  const row = rows.get(id);
  return row ? [{ caseId: id, caseNumber: row.caseNumber, words: [...words] }] : [];
}

/** 看病（医疗）: the citizen's word, and the report's if that is another. */
function wordShown({ said, found }: MatchedWord): string {
  return said === found ? said : `${said}（${found}）`;
}

/** Earlier cases with what they tell alike, the most alike first. */
async function earlierCases({ tx, jurisdictionId }: Scene, actor: Actor, about: About) {
  if (about.anyTerm === '') return [];
  const candidates = await readSimilarCandidates(tx, { actor, jurisdictionId, ...about });
  const likeness = likenessTo(
    about.text,
    candidates.map(({ text }) => text),
  );
  return candidates
    .map(({ receivedAt, ...row }, at) => ({
      ...row,
      receivedAt: receivedAt.toISOString(),
      likeness: likeness[at] ?? 0,
    }))
    .sort((a, b) => b.likeness - a.likeness);
}
