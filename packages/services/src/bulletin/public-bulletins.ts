import type { PublicCount } from '@huiyin/contract/fields';
import type { BulletinLine, PublicBulletin, PublicShare } from '@huiyin/contract/portal/bulletins';
import { readPublicAnswers } from '@huiyin/db/sql/read-public-answers';
import type { ShownFigure, ShownFigures } from '@huiyin/domain/bulletin/public-figures';
import { wilsonInterval } from '@huiyin/trends/proportion';
import { notFound } from '../failure.ts';
import { isId } from '../portal/is-id.ts';
import { publicAnswerLineOf } from '../portal/lines.ts';
import { listedCountOf } from '../portal/public-count-of.ts';
import { type Scene, whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';
import { type Example, findBulletin, type Names, type Section } from './bulletin-row.ts';

const inPublic = { state: { in: ['published', 'withdrawn'] } };
const columns = { id: true, title: true, fromDay: true, toDay: true, state: true } as const;
type Row = { id: string; title: string; fromDay: Date; toDay: Date; state: string };
type Event = { bulletinId: string; type: string; onDay: Date; reason: string };

/** Every bulletin that is or was public, latest period first. */
export function listPublicBulletins(services: Services): Promise<BulletinLine[]> {
  return whileReading(services, async (scene) => {
    const rows = await findPublic(scene);
    const events = await eventsOf(
      scene,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => lineOf(row, events));
  });
}

/**
 * The public page of one bulletin: words, what of the figures everybody may read, and examples as they are public now; of a withdrawn one the day
 * and the reason. Fails with `notFound` for one that never was public.
 */
export async function readPublicBulletin(services: Services, bulletinId: string): Promise<PublicBulletin> {
  if (!isId(bulletinId)) throw notFound();
  return whileReading(services, async (scene) => {
    const rows = await findPublic(scene);
    const row = rows.find(({ id }) => id === bulletinId);
    if (!row) throw notFound();
    const samePeriod = rows.filter(
      ({ fromDay, toDay }) =>
        fromDay.getTime() === row.fromDay.getTime() && toDay.getTime() === row.toDay.getTime(),
    );
    const events = await eventsOf(
      scene,
      samePeriod.map(({ id }) => id),
    );
    const others = samePeriod.filter(({ id }) => id !== bulletinId).map((other) => lineOf(other, events));
    return {
      ...lineOf(row, events),
      events: events
        .filter((event) => event.bulletinId === bulletinId)
        .map(({ type, onDay, reason }) => ({
          type: type === 'publish' ? 'publish' : 'withdraw',
          on: dayOf(onDay),
          reason,
        })),
      others,
      content: row.state === 'published' ? await contentOf(scene, bulletinId) : null,
    };
  });
}

function findPublic({ tx, jurisdictionId }: Scene): Promise<Row[]> {
  return tx.bulletin.findMany({
    where: { jurisdictionId, ...inPublic },
    orderBy: [{ toDay: 'desc' }, { fromDay: 'desc' }, { id: 'asc' }],
    select: columns,
  });
}

function eventsOf({ tx, jurisdictionId }: Scene, ids: readonly string[]): Promise<Event[]> {
  return tx.bulletinEvent.findMany({
    where: { jurisdictionId, bulletinId: { in: [...ids] } },
    orderBy: [{ at: 'asc' }, { number: 'asc' }],
    select: { bulletinId: true, type: true, onDay: true, reason: true },
  });
}

/** The title of a withdrawn one is withdrawn as well. */
function lineOf({ id, title, fromDay, toDay, state }: Row, events: readonly Event[]): BulletinLine {
  const last = events.findLast(({ bulletinId }) => bulletinId === id);
  return {
    ...{
      bulletinId: id,
      title: state === 'published' ? title : null,
      from: dayOf(fromDay),
      to: dayOf(toDay),
    },
    ...{ isWithdrawn: state !== 'published', on: dayOf(last?.onDay ?? toDay), reason: last?.reason ?? '' },
  };
}

async function contentOf(scene: Scene, bulletinId: string): Promise<NonNullable<PublicBulletin['content']>> {
  const { tx, jurisdictionId } = scene;
  const row = await findBulletin(scene, bulletinId);
  const published = await tx.bulletinEvent.findFirst({
    where: { jurisdictionId, bulletinId, type: 'publish' },
    orderBy: { number: 'desc' },
    select: { shown: true },
  });
  if (!published) throw notFound();
  const { totals, weeks, measures, otherMeasures, units } = published.shown as unknown as ShownFigures;
  const names = row.names as Names;
  const named = (one: ShownFigure) => ({ ...shareOf(one), label: names[one.key] ?? one.key });
  return {
    ...{ asOf: row.asOf.toISOString(), figuresVersion: row.figuresVersion },
    sections: row.sections as unknown as Section[],
    totals: totals.map(shareOf),
    weeks: weeks.map(({ starts, received, answered }) => ({
      ...{ starts, received: listedCountOf(received), answered: listedCountOf(answered) },
    })),
    measures: measures.map(named),
    otherMeasures: countOf(otherMeasures),
    units: units.map(named),
    examples: await examplesOf(scene, row.examples as unknown as Example[]),
  };
}

function countOf(n: number | null): PublicCount {
  return n === null ? { withheld: true } : { exact: n };
}

/** A count, or a part of a whole with the interval of the share. */
function shareOf({ key, n, of }: ShownFigure): PublicShare {
  return {
    key,
    count: countOf(n),
    of,
    interval: n === null || of === null ? null : wilsonInterval({ n, N: of }),
  };
}

async function examplesOf({ tx, jurisdictionId }: Scene, examples: readonly Example[]) {
  const publicIds = examples.map(({ publicId }) => publicId);
  if (publicIds.length === 0) return [];
  const of = { jurisdictionId, measureId: null, limit: publicIds.length, publicIds };
  return (await readPublicAnswers(tx, of)).map(publicAnswerLineOf);
}
