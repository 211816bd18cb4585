import type { LookBackDrawView } from '@huiyin/contract/portal/close-out';
import { drawLine, type LookBackStage } from '@huiyin/domain/close-out/look-back';
import type { ClearLeaf } from '@huiyin/ledger/clear-leaf';
import { endOfDay, type LogClock, lastTickFor } from '@huiyin/ledger/clock';
import type { EntryReader } from '@huiyin/ledger/read-entries';
import { drawMark, drawSample, listHash } from '@huiyin/services/close-out/draw-sample';
import type { PageDraw } from './read-draws-page.ts';

const DAY = 86_400;

export type DrawFault = 'drawNotLogged' | 'drawNotShown' | 'drawDiffers' | 'drawPageDiffers';
export type DrawReason = { readonly reason: DrawFault; readonly what: string };

type Announced = { readonly at: number; readonly leaf: Extract<ClearLeaf, { clear: 'lookBack' }> };
type Shown = LookBackDrawView;
type Drawn = Shown['entries'][number] & { readonly stage: LookBackStage };

/** What is compared: draws as the portal answers for programs and as its page reads, leaves of the log, and when, in seconds. */
export type Draws = {
  readonly shown: readonly Shown[];
  readonly page: readonly PageDraw[];
  readonly clear: EntryReader['clear'];
  readonly clock: LogClock;
  readonly now: number;
};

/**
 * Holds each look-back draw to its leaf, which was in the log before anybody could know the seed; makes it again from the seed; and
 * compares what the page shows of it, row by row. Pure.
 */
export function compareDraws({ shown, page, clear, clock, now }: Draws): DrawReason[] {
  const announced = clear.flatMap(({ at, leaf }): Announced[] =>
    leaf.clear === 'lookBack' ? [{ at, leaf }] : [],
  );
  const known = new Set(shown.map(({ drawId }) => drawId));
  const hidden = new Set(announced.map(({ leaf }) => leaf.draw).filter((draw) => !known.has(draw)));
  return [
    ...[...hidden].map((what): DrawReason => ({ reason: 'drawNotShown', what })),
    ...shown.flatMap((draw): DrawReason[] => {
      const own = announced.filter(({ leaf }) => leaf.draw === draw.drawId);
      const isLate = now > endOfDay(draw.announcedOn, clock.timeZone) + DAY;
      if (own.length === 0) return isLate ? [{ reason: 'drawNotLogged', what: draw.drawId }] : [];
      const faults = own.flatMap((one) => faultsOfDraw(draw, one, clock));
      return [...new Set(faults)].map((what) => ({ reason: 'drawDiffers', what: `${draw.drawId}: ${what}` }));
    }),
    ...comparePage(shown, page),
  ];
}

/** What of a draw is not as its leaf or its seed makes it, in the words of the leaf. */
function faultsOfDraw(draw: Shown, { at, leaf }: Announced, clock: LogClock): string[] {
  const entries = draw.entries as readonly Drawn[];
  const isOnTime = at <= lastTickFor(leaf.announced, clock) && leaf.announced < leaf.seedOn;
  const holds: Readonly<Record<string, boolean>> = {
    announced: draw.announcedOn === leaf.announced && isOnTime,
    seedSource: draw.seedSource === leaf.seedSource,
    seedOn: draw.seedOn === leaf.seedOn,
    sample: draw.sampleSize === leaf.sample,
    entries: entries.length === leaf.entries && entries.every((entry) => entry.line === drawLine(entry)),
    sha256: leaf.sha256 === listHash(entries) && leaf.sha256 === draw.listSha256,
    mark: entries.every((entry) => entry.mark === (draw.seed === null ? null : drawMark(draw.seed, entry))),
    drawn: isDrawnRightly(draw, entries, leaf.sample),
  };
  return Object.keys(holds).filter((name) => !holds[name]);
}

function isDrawnRightly({ seed }: Shown, entries: readonly Drawn[], size: number): boolean {
  if (seed === null) return entries.every(({ isChosen }) => isChosen === null);
  const chosen = new Set(drawSample(seed, entries, size).map(({ line }) => line));
  return entries.every(({ line, isChosen }) => isChosen === chosen.has(line));
}

/** The page must show the same draws, each with the same hash, seed and rows. */
function comparePage(shown: readonly Shown[], page: readonly PageDraw[]): DrawReason[] {
  const differing = shown.filter((draw) => !page.some((one) => isSameDraw(draw, one)));
  const what = differing.map(({ drawId }) => drawId);
  if (page.length !== shown.length) what.push(`${page.length} ≠ ${shown.length}`);
  return what.map((one) => ({ reason: 'drawPageDiffers', what: one }));
}

function isSameDraw({ seed, listSha256, entries }: Shown, page: PageDraw): boolean {
  if (page.listSha256 !== listSha256 || page.seed !== seed || page.rows.length !== entries.length)
    return false;
  const rows = new Map(page.rows.map((row) => [row.line, row]));
  return entries.every(({ line, mark, isChosen, holds }) => {
    const row = rows.get(line);
    return row?.mark === mark && row.isChosen === isChosen && row.holds === holds;
  });
}
