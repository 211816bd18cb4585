import type { DraftBulletinInput } from '@huiyin/contract/desk/bulletins';
import { readBulletinFigures, readLatestEventAt } from '@huiyin/db/sql/read-bulletin-figures';
import { readFigureNames } from '@huiyin/db/sql/read-figure-names';
import {
  type BulletinFigures,
  type BulletinKind,
  figuresVersion,
  leastListed,
  mayWriteBulletins,
  periodFault,
} from '@huiyin/domain/bulletin/bulletin';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { forbidden, invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { measureLabel } from '../trends/place-label.ts';
import { bulletinWords as words } from './bulletin-words.ts';

/** Whoever drafts it gets the same figures: they are the office's, not the reader's. */
export const countsAs: Actor = { kind: 'system', job: 'bulletin' };
const mostExamples = 3;
/** Of the latest answers, among which some may be of one case. */
const mostLookedAt = 50;
export type Names = Readonly<Record<string, string>>;
export type Section = { readonly heading: string; readonly text: string };
export type Example = { readonly publicId: string; readonly question: string; readonly answer: string };

/**
 * Drafts a bulletin or meeting pack: figures of the period as they stand now, frozen; words to begin with; examples that are public. The same id
 * again changes nothing. Fails with `invalid` for a period that has not ended, ends before it begins or is too long, and where the clock is behind
 * what was entered already: figures would miss some of it.
 */
export async function draftBulletin(
  services: Services,
  actor: StaffActor,
  { bulletinId, kind, from, to }: DraftBulletinInput,
): Promise<{ bulletinId: string; version: number }> {
  if (!mayWriteBulletins(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    if (await tx.bulletin.count({ where: { jurisdictionId, id: bulletinId } }))
      return { bulletinId, version: 1 };
    const fault = periodFault({ from, to }, today);
    if (fault)
      throw invalid('to', fault === 'order' ? 'malformed' : fault === 'long' ? 'tooLong' : 'expired');
    const latest = await readLatestEventAt(tx, jurisdictionId);
    if (latest && latest > now) throw invalid('clock', 'expired');
    const figures = await readBulletinFigures(tx, {
      ...{ actor: countsAs, jurisdictionId, from, to, asOf: now, version: figuresVersion },
    });
    const names = await namesFor(scene, figures);
    await tx.bulletin.createMany({
      data: {
        ...{ jurisdictionId, id: bulletinId, kind, fromDay: new Date(from), toDay: new Date(to) },
        ...{ asOf: now, figuresVersion, figures, names, title: words.title(kind, from, to) },
        ...{ sections: sectionsFor(kind, figures, names), examples: await examplesOf(scene, from, to) },
        ...{ state: 'draft', draftedBy: actor.staffId, editedBy: actor.staffId, draftedOn: new Date(today) },
      },
    });
    await noteAudit(scene, actor, {
      ...{ action: 'bulletin.draft', subjectKind: 'bulletin', subjectId: bulletinId },
      detail: { from, to, kind },
    });
    return { bulletinId, version: 1 };
  });
}

async function namesFor({ tx, jurisdictionId }: Scene, { measures, units }: BulletinFigures): Promise<Names> {
  const ids = [...measures, ...units].map(({ id }) => id);
  const rows = await readFigureNames(tx, { jurisdictionId, ids });
  return Object.fromEntries(
    rows.map((row) => [
      row.key,
      row.dimension === 'measure' && row.number !== null
        ? `措施${row.number} ${measureLabel(row)}`
        : measureLabel(row),
    ]),
  );
}

function sectionsFor(kind: BulletinKind, figures: BulletinFigures, names: Names): Section[] {
  const total = (key: string) => figures.totals.find((figure) => figure.key === key)?.n ?? 0;
  const isEmpty = total('received') === 0 && total('answered') === 0;
  const listed = figures.measures.filter(({ n }) => n >= leastListed).slice(0, 5);
  const told = listed.map(({ id, n, of }) => words.measure(names[id] ?? id, n, of ?? 0)).join('\n');
  const work = words.work(
    ...([total('alert.raised'), total('proposal.serve')] as const),
    ...([total('proposal.accept'), total('proposal.recheckHeld')] as const),
  );
  const overview = isEmpty ? words.empty : words.overview(total('received'), total('answered'));
  const texts = {
    bulletin: [overview, told || words.noMeasure, work],
    meetingPack: [work, told || overview],
  };
  return words.sections[kind].map((heading, at) => ({ heading, text: texts[kind][at] ?? words.toWrite }));
}

/** The latest answers that are public on the day: one of each case, which may have been answered twice, and no question twice. */
async function examplesOf({ tx, jurisdictionId }: Scene, from: string, to: string): Promise<Example[]> {
  const rows = await tx.publicAnswer.findMany({
    where: {
      ...{ jurisdictionId, state: 'published' },
      publishedOn: { gte: new Date(from), lte: new Date(to) },
    },
    orderBy: [{ publishedAt: 'desc' }, { caseId: 'asc' }],
    take: mostLookedAt,
    select: { caseId: true, question: true, answer: true },
  });
  const told = rows
    .filter(
      ({ caseId, question }, at) =>
        rows.findIndex((one) => one.caseId === caseId || one.question === question) === at,
    )
    .slice(0, mostExamples);
  const cases = await tx.caseFile.findMany({
    where: { jurisdictionId, id: { in: told.map(({ caseId }) => caseId) } },
    select: { id: true, publicId: true },
  });
  return told.flatMap(({ caseId, question, answer }) => {
    const publicId = cases.find(({ id }) => id === caseId)?.publicId;
    return publicId ? [{ publicId, question, answer }] : [];
  });
}
