import type { BulletinList, BulletinView } from '@huiyin/contract/desk/bulletins';
import { readPublicAnswers } from '@huiyin/db/sql/read-public-answers';
import {
  type BulletinFigures,
  type BulletinKind,
  type BulletinState,
  type FigureRow,
  leastListed,
  mayApproveBulletin,
  mayWriteBulletins,
} from '@huiyin/domain/bulletin/bulletin';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { wilsonInterval } from '@huiyin/trends/proportion';
import { namesOf } from '../clue/readable-clues.ts';
import { forbidden } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';
import { drawNothing } from '../trends/draw-chart.ts';
import { drawWeekly } from '../trends/draw-weekly.ts';
import {
  bulletinColumns as columns,
  type Example,
  findBulletin,
  type Names,
  type Section,
} from './bulletin-row.ts';
import { bulletinWords as words } from './bulletin-words.ts';
import { type MeetingTask, tellState } from './last-meeting.ts';
import { publicationOf } from './publication.ts';

const mostRows = 10;

/** Bulletins and meeting packs, latest period first. Fails with `forbidden` for everybody but the discipline office. */
export async function listBulletins(services: Services, actor: StaffActor): Promise<BulletinList> {
  if (!mayWriteBulletins(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const rows = await tx.bulletin.findMany({
      where: { jurisdictionId },
      orderBy: [{ toDay: 'desc' }, { fromDay: 'desc' }, { id: 'asc' }],
      take: 200,
      select: columns,
    });
    const nameOf = await namesOf(scene, rows.flatMap(staffOf));
    return rows.map((row) => rowOf(row, nameOf));
  });
}

/** One, with its frozen figures, their intervals, and a drawing. */
export async function readBulletin(
  services: Services,
  actor: StaffActor,
  bulletinId: string,
): Promise<BulletinView> {
  if (!mayWriteBulletins(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const row = await findBulletin(scene, bulletinId);
    const nameOf = await namesOf(scene, staffOf(row));
    const figures = row.figures as unknown as BulletinFigures;
    const names = row.names as Names;
    const isDraft = row.state === 'draft';
    const listed = figures.measures.filter(({ n }) => n >= leastListed).slice(0, mostRows);
    const others = figures.measures.filter((one) => !listed.includes(one));
    return {
      bulletin: rowOf(row, nameOf),
      ...{ version: row.version, asOf: row.asOf.toISOString(), figuresVersion: row.figuresVersion },
      empty: figures.totals.every(({ n }) => n === 0),
      totals: figures.totals.map((one) => ({
        ...one,
        label: words.total(one.key),
        ...shareOf(one),
      })),
      measures: listed.map((one) => tableRow(one, names)),
      otherMeasures: others.reduce((sum, { n }) => sum + n, 0),
      units: figures.units.filter(({ of }) => (of ?? 0) >= leastListed).map((one) => tableRow(one, names)),
      weeks: [...figures.weeks],
      chart: chartOf(figures),
      sections: row.sections as unknown as Section[],
      examples: await examplesShown(scene, row.examples as unknown as Example[]),
      tasks: (row.tasks as unknown as MeetingTask[]).map((task) => ({ ...task, told: tellState(task) })),
      mayEdit: isDraft,
      mayApprove: isDraft && mayApproveBulletin(actor, row),
      approvedOn: row.approvedOn && dayOf(row.approvedOn),
      publication: await publicationOf(scene, row),
    };
  });
}

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly fromDay: Date;
  readonly toDay: Date;
  readonly state: string;
  readonly draftedBy: string;
  readonly approvedBy: string | null;
};

const staffOf = ({ draftedBy, approvedBy }: Row) => [draftedBy, ...(approvedBy === null ? [] : [approvedBy])];

function rowOf(row: Row, nameOf: (id: string) => string): BulletinList[number] {
  const { id, title, draftedBy, approvedBy } = row;
  return {
    ...{ bulletinId: id, title, kind: row.kind as BulletinKind, state: row.state as BulletinState },
    ...{ from: dayOf(row.fromDay), to: dayOf(row.toDay), draftedBy: nameOf(draftedBy) },
    approvedBy: approvedBy === null ? null : nameOf(approvedBy),
  };
}

/** By the first way of counting the part could be more than the whole (ratings of older answers); such a share has no interval. */
function shareOf({ n, of }: { n: number; of: number | null }) {
  return { interval: of === null || n > of ? null : wilsonInterval({ n, N: of }) };
}

function tableRow(row: FigureRow, names: Names) {
  return { key: row.id, label: names[row.id] ?? row.id, n: row.n, of: row.of, ...shareOf(row) };
}

function chartOf({ weeks }: BulletinFigures): string {
  const [received, answered] = [weeks.map((week) => week.received), weeks.map((week) => week.answered)];
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  if (sum(received) + sum(answered) === 0) return drawNothing(words.chart, words.empty);
  return drawWeekly({
    ...{ title: words.chart, told: words.chartTold(sum(received), sum(answered)) },
    starts: weeks.map(({ starts }) => starts),
    bars: { name: words.bars, values: received },
    line: { name: words.line, values: answered },
  });
}

/** As the answers are public now; one that was taken off the site since says so, and its words are not shown again. */
async function examplesShown(
  { tx, jurisdictionId }: Scene,
  examples: readonly Example[],
): Promise<BulletinView['examples']> {
  const publicIds = examples.map(({ publicId }) => publicId);
  const of = { jurisdictionId, measureId: null, limit: publicIds.length, publicIds };
  const rows = publicIds.length === 0 ? [] : await readPublicAnswers(tx, of);
  return publicIds.map((publicId) => {
    const one = rows.find(({ publicAnswerId }) => publicAnswerId === publicId);
    if (!one) return { publicId, question: '', answer: '', removed: true };
    return { publicId, question: one.question, answer: one.answer, removed: false };
  });
}
