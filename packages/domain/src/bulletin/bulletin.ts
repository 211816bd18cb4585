import type { Actor } from '../case/actor.ts';
import { type CivilDate, daysBetween } from '../clock/civil-date.ts';

/** 监督月报, and the pack for the monthly joint meeting (联席会议材料). */
export const bulletinKinds = ['bulletin', 'meetingPack'] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

/** 待批准, 已批准, 已公布, 已撤回. */
export const bulletinStates = ['draft', 'approved', 'published', 'withdrawn'] as const;
export type BulletinState = (typeof bulletinStates)[number];

/** What is done in public with an approved bulletin; a meeting pack stays inside. */
export const bulletinActs = ['publish', 'withdraw'] as const;
export type BulletinAct = (typeof bulletinActs)[number];

/** Where an act leads; null if it is not possible. What was withdrawn can be published again. */
export function nextBulletinState(
  { kind, state }: { readonly kind: BulletinKind; readonly state: BulletinState },
  act: BulletinAct,
): BulletinState | null {
  if (kind !== 'bulletin') return null;
  if (act === 'withdraw') return state === 'published' ? 'withdrawn' : null;
  return state === 'approved' || state === 'withdrawn' ? 'published' : null;
}

/**
 * Which way of counting the figures follow; another way gets another number, and old bulletins keep theirs. The first counted what
 * citizens said within the period; the second what they said of the answers of the period; the third leaves out what is kept from somebody in
 * the office, who could count it by subtraction.
 */
export const figuresVersion = 3;

/** Days that one bulletin covers at most. */
export const mostBulletinDays = 400;

/** Measures and units with fewer cases than this are not listed one by one. */
export const leastListed = 5;

/** One figure: so many of so many; `of` is null for a mere count. */
export type Figure = { readonly key: string; readonly n: number; readonly of: number | null };
/** One row of a table: a measure or unit, by id, so that a new name changes no figure. */
export type FigureRow = { readonly id: string; readonly n: number; readonly of: number | null };

export type BulletinFigures = {
  readonly totals: readonly Figure[];
  readonly weeks: readonly {
    readonly starts: CivilDate;
    readonly received: number;
    readonly answered: number;
  }[];
  readonly measures: readonly FigureRow[];
  readonly units: readonly FigureRow[];
};

export type FigureDifference = { readonly key: string; readonly frozen: string; readonly now: string };

const written = ({ n, of }: { n: number; of: number | null }) => (of === null ? String(n) : `${n}/${of}`);

/** Every figure that comes out otherwise when it is computed again; one that is missing on a side reads "–" there. */
export function compareFigures(frozen: BulletinFigures, now: BulletinFigures): FigureDifference[] {
  const before = flat(frozen);
  const after = flat(now);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key) ?? '–', after.get(key) ?? '–'];
    return was === is ? [] : [{ key, frozen: was, now: is }];
  });
}

function flat({ totals, weeks, measures, units }: BulletinFigures): Map<string, string> {
  return new Map([
    ...totals.map((figure): [string, string] => [figure.key, written(figure)]),
    ...weeks.map(({ starts, received, answered }): [string, string] => [
      `week ${starts}`,
      `${received} ${answered}`,
    ]),
    ...measures.map((row): [string, string] => [`measure ${row.id}`, written(row)]),
    ...units.map((row): [string, string] => [`unit ${row.id}`, written(row)]),
  ]);
}

/** Why a period cannot be drawn up; null if it can. */
export function periodFault(
  { from, to }: { from: CivilDate; to: CivilDate },
  today: CivilDate,
): 'order' | 'long' | 'open' | null {
  if (to < from) return 'order';
  if (daysBetween(from, to) >= mostBulletinDays) return 'long';
  return to >= today ? 'open' : null;
}

export function mayWriteBulletins(actor: Actor): boolean {
  return actor.kind === 'disciplineOfficer';
}

/** A second person approves: nobody who drafted it or ever changed its words (`writtenBy`), however many did so after. */
export function mayApproveBulletin(
  actor: Actor,
  { writtenBy }: { readonly writtenBy: readonly string[] },
): boolean {
  return mayWriteBulletins(actor) && 'staffId' in actor && !writtenBy.includes(actor.staffId);
}
