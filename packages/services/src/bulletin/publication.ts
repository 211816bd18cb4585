import type { BulletinView } from '@huiyin/contract/desk/bulletins';
import type { BulletinFigures, BulletinKind, BulletinState } from '@huiyin/domain/bulletin/bulletin';
import { nextBulletinState } from '@huiyin/domain/bulletin/bulletin';
import type { ShownFigures } from '@huiyin/domain/bulletin/public-figures';
import { findPersonalData } from '@huiyin/text/personal-data';
import { namesOf } from '../clue/readable-clues.ts';
import type { Scene } from '../scene.ts';
import { dayOf } from '../tip/tip-days.ts';
import type { BulletinRow as Row, Section } from './bulletin-row.ts';
import { type Counted, figuresForEverybody } from './figures-for-everybody.ts';

export const lifeOf = (row: { kind: string; state: string }) => ({
  kind: row.kind as BulletinKind,
  state: row.state as BulletinState,
});

export const countedOf = (row: Row): Counted => ({
  ...{ from: dayOf(row.fromDay), to: dayOf(row.toDay), asOf: row.asOf, version: row.figuresVersion },
});

/** What was done with a bulletin in public, and what can be; before it is published, how many of its figures would not be shown. */
export async function publicationOf(scene: Scene, row: Row): Promise<BulletinView['publication']> {
  const { tx, jurisdictionId } = scene;
  const events = await tx.bulletinEvent.findMany({
    where: { jurisdictionId, bulletinId: row.id },
    orderBy: { number: 'asc' },
    select: { type: true, onDay: true, reason: true, actorId: true },
  });
  const nameOf = await namesOf(
    scene,
    events.map(({ actorId }) => actorId),
  );
  const mayPublish = nextBulletinState(lifeOf(row), 'publish') !== null;
  return {
    ...{ mayPublish, mayWithdraw: nextBulletinState(lifeOf(row), 'withdraw') !== null },
    personal: mayPublish ? personalIn(row) : [],
    withheld: mayPublish ? withheldIn(await toShow(scene, row)) : null,
    events: events.map(({ type, onDay, reason, actorId }) => ({
      ...{ type: type === 'publish' ? ('publish' as const) : ('withdraw' as const), on: dayOf(onDay) },
      ...{ reason, by: nameOf(actorId) },
    })),
  };
}

/** What in the officers' words reads like somebody's personal details, each once. */
function personalIn({ title, sections }: Row): string[] {
  const texts = [
    title,
    ...(sections as unknown as Section[]).flatMap(({ heading, text }) => [heading, text]),
  ];
  const details = texts.flatMap((text) =>
    findPersonalData(text).map(({ start, end }) => text.slice(start, end)),
  );
  return [...new Set(details)];
}

/** What everybody would be shown of its figures now. */
export async function toShow(scene: Scene, row: Row): Promise<ShownFigures> {
  const { tx, jurisdictionId } = scene;
  const before = await tx.bulletinEvent.findFirst({
    where: {
      ...{ jurisdictionId, type: 'publish' },
      bulletinId: { in: await idsOfPeriod(scene, row) },
    },
    orderBy: [{ at: 'desc' }, { number: 'desc' }],
    select: { shown: true },
  });
  return figuresForEverybody(scene, {
    ...countedOf(row),
    figures: row.figures as unknown as BulletinFigures,
    before: (before?.shown ?? null) as unknown as ShownFigures | null,
  });
}

async function idsOfPeriod({ tx, jurisdictionId }: Scene, { fromDay, toDay }: Row): Promise<string[]> {
  const rows = await tx.bulletin.findMany({
    where: { jurisdictionId, fromDay, toDay },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

function withheldIn({ totals, weeks, measures, units }: ShownFigures): number {
  const some = [...totals, ...measures, ...units].filter(({ n }) => n === null).length;
  const cells = weeks.flatMap(({ received, answered }) => [received, answered]);
  return some + cells.filter((cell) => cell === null).length;
}
