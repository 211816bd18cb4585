import type { DraftBulletinInput } from '@huiyin/contract/desk/bulletins';
import { readBulletinFigures, readLatestEventAt } from '@huiyin/db/sql/read-bulletin-figures';
import { readFigureNames } from '@huiyin/db/sql/read-figure-names';
import {
  type BulletinFigures,
  figuresVersion,
  mayWriteBulletins,
  periodFault,
} from '@huiyin/domain/bulletin/bulletin';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { forbidden, invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { measureLabel } from '../trends/place-label.ts';
import { beginSections } from './begin-sections.ts';
import type { Example, Names } from './bulletin-row.ts';
import { bulletinWords as words } from './bulletin-words.ts';
import { countsAs, figuresForEverybody } from './figures-for-everybody.ts';
import { tasksOfLastMeeting } from './last-meeting.ts';

const mostExamples = 3;
/** Of the latest answers, among which some may be of one case. */
const mostLookedAt = 50;

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
    const counted = { from, to, asOf: now, version: figuresVersion };
    const figures = await readBulletinFigures(tx, { ...counted, actor: countsAs, jurisdictionId });
    const names = await namesFor(scene, figures);
    const shown = await figuresForEverybody(scene, { ...counted, figures, before: null });
    const tasks = kind === 'meetingPack' ? await tasksOfLastMeeting(scene) : [];
    await tx.bulletin.createMany({
      data: {
        ...{ jurisdictionId, id: bulletinId, kind, fromDay: new Date(from), toDay: new Date(to) },
        ...{ asOf: now, figuresVersion, figures, names, title: words.title(kind, from, to) },
        ...{ sections: beginSections(kind, { figures, shown, names, tasks }), tasks },
        examples: await examplesOf(scene, from, to),
        ...{ state: 'draft', draftedBy: actor.staffId, editedBy: actor.staffId, draftedOn: new Date(today) },
        writtenBy: [actor.staffId],
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

/** The latest answers that are public on the day: one of each case, which may have been answered twice, and no question twice. */
async function examplesOf({ tx, jurisdictionId }: Scene, from: string, to: string): Promise<Example[]> {
  const rows = await tx.publicAnswer.findMany({
    where: {
      ...{ jurisdictionId, state: 'published' },
      publishedOn: { gte: new Date(from), lte: new Date(to) },
    },
    orderBy: [{ publishedAt: 'desc' }, { caseId: 'asc' }],
    take: mostLookedAt,
    select: { caseId: true, question: true },
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
  return told.flatMap(({ caseId }) => {
    const publicId = cases.find(({ id }) => id === caseId)?.publicId;
    return publicId ? [{ publicId }] : [];
  });
}
