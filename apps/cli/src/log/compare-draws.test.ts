import type { LookBackDrawView } from '@huiyin/contract/portal/close-out';
import type { ClearLeaf } from '@huiyin/ledger/clear-leaf';
import { startOfDay } from '@huiyin/ledger/clock';
import { drawMark, drawSample, listHash } from '@huiyin/services/close-out/draw-sample';
import { describe, expect, it } from 'vitest';
import { compareDraws, type Draws } from './compare-draws.ts';
import { readDrawsPage } from './read-draws-page.ts';

const clock = { intervalSeconds: 600, timeZone: 'Asia/Shanghai' };
const drawId = '5b1d5c52-0000-4000-8000-000000000001';
const seed = '03 07 12 & 09';
const list = [1, 2, 3, 4, 5, 6, 7].map((at) => ({
  measureId: `5b1d5c52-0000-4000-8000-00000000010${at}`,
  stage: 30 as const,
}));
const chosen = new Set(drawSample(seed, list, 5).map(({ measureId }) => measureId));
const leaf = {
  ...{ clear: 'lookBack', draw: drawId, announced: '2026-11-01', seedSource: '双色球第 2026140 期' },
  ...{ seedOn: '2026-11-05', sample: 5, entries: 7, sha256: listHash(list) },
} as const satisfies ClearLeaf;
const shown: LookBackDrawView = {
  ...{ drawId, announcedOn: leaf.announced, seedSource: leaf.seedSource, seedOn: leaf.seedOn, sampleSize: 5 },
  ...{ seed, listSha256: leaf.sha256, drawnOn: '2026-11-06' },
  entries: list.map((entry) => ({
    ...{ ...entry, number: 1, title: '修路', line: `${entry.measureId} 30`, mark: drawMark(seed, entry) },
    ...{ isChosen: chosen.has(entry.measureId), holds: null },
  })),
};
const at = startOfDay('2026-11-01', clock.timeZone) + 36_000;
const now = at + 30 * 86_400;

/** The page as the portal writes it, as far as a reader goes by it. */
function pageOf(draws: readonly LookBackDrawView[]): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;');
  const row = ({ line, mark, isChosen }: LookBackDrawView['entries'][number]) =>
    `<tr><th scope="row"><a href="/">修路</a></th><td>${isChosen ? '<strong>抽中</strong>' : isChosen === null ? '待定' : '未抽中'}</td><td><code>${line}</code></td><td><code>${mark ?? ''}</code></td></tr>`;
  const draw = ({ seed: own, listSha256, entries }: LookBackDrawView) =>
    `<section class="draw" aria-label="x"><dl><dd><code>${listSha256}</code></dd><dd>${own === null ? '还没有抽取' : `<code>${escaped(own)}</code>`}</dd></dl><table class="hy-table"><thead><tr><th>措施</th></tr></thead><tbody>${entries.map(row).join('')}</tbody></table></section>`;
  return `<main>${draws.map(draw).join('')}</main>`;
}

function compare(changed: Partial<Draws> = {}, page = pageOf(changed.shown ?? [shown])) {
  const honest = { shown: [shown], page: readDrawsPage(page), clear: [{ index: 3, at, leaf }], clock, now };
  return compareDraws({ ...honest, ...changed }).map(({ reason, what }) => `${reason} ${what}`);
}

const with1 = (entry: Partial<LookBackDrawView['entries'][number]>, place = 0): LookBackDrawView => ({
  ...shown,
  entries: shown.entries.map((one, index) => (index === place ? { ...one, ...entry } : one)),
});
const drawnAt = shown.entries.findIndex(({ isChosen }) => isChosen);
const sparedAt = shown.entries.findIndex(({ isChosen }) => !isChosen);

describe('the draws of look-backs', () => {
  it('hold when the log, the seed and the page say the same, before the draw and after it', () => {
    expect(compare()).toEqual([]);
    const waiting = {
      ...{ ...shown, seed: null, drawnOn: null },
      entries: shown.entries.map((entry) => ({ ...entry, mark: null, isChosen: null })),
    };
    expect(compare({ shown: [waiting] })).toEqual([]);
  });

  it.each<[string, LookBackDrawView, string]>([
    ['another measure in the list', with1({ measureId: drawId, line: `${drawId} 30` }), 'sha256'],
    ['a list that is shorter', { ...shown, entries: shown.entries.slice(1) }, 'entries'],
    ['another line than is drawn by', with1({ line: 'x 30' }), 'entries'],
    ['another hash', { ...shown, listSha256: 'a'.repeat(64) }, 'sha256'],
    ['another source of the seed', { ...shown, seedSource: '大乐透' }, 'seedSource'],
    ['another day of the seed', { ...shown, seedOn: '2026-11-04' }, 'seedOn'],
    ['another size of the sample', { ...shown, sampleSize: 4 }, 'sample'],
    ['a mark that the seed does not make', with1({ mark: 'b'.repeat(64) }), 'mark'],
    ['another seed than the one drawn by', { ...shown, seed: '01' }, 'drawn'],
    ['one that was drawn and is said not to be', with1({ isChosen: false }, drawnAt), 'drawn'],
    ['one that was not drawn and is said to be', with1({ isChosen: true }, sparedAt), 'drawn'],
  ])('do not hold with %s', (_, draw, fault) => {
    expect(compare({ shown: [draw] })).toContain(`drawDiffers ${drawId}: ${fault}`);
  });

  it('do not hold when the list entered the log after its seed could be known', () => {
    const late = at + 3 * 86_400;
    expect(compare({ clear: [{ index: 3, at: late, leaf }] })).toEqual([`drawDiffers ${drawId}: announced`]);
  });

  it('do not hold when a second list was entered for the same draw', () => {
    const other = { index: 9, at, leaf: { ...leaf, sha256: 'c'.repeat(64) } };
    expect(compare({ clear: [{ index: 3, at, leaf }, other] })).toEqual([`drawDiffers ${drawId}: sha256`]);
  });

  it('are neither left out of the site, nor for more than a day out of the log', () => {
    expect(compare({ shown: [] }, pageOf([]))).toEqual([`drawNotShown ${drawId}`]);
    expect(compare({ clear: [] })).toEqual([`drawNotLogged ${drawId}`]);
    expect(compare({ clear: [], now: at + 600 })).toEqual([]);
  });

  it.each<[string, string]>([
    ['another result', pageOf([with1({ isChosen: false }, drawnAt)])],
    ['another mark', pageOf([with1({ mark: 'b'.repeat(64) })])],
    ['another seed', pageOf([{ ...shown, seed: '01' }])],
    ['a row less', pageOf([{ ...shown, entries: shown.entries.slice(1) }])],
    ['a result there is not', pageOf([shown]).replace('未抽中', '免看')],
  ])('are shown on the page as they are told, not with %s', (_, page) => {
    expect(compare({}, page)).toEqual([`drawPageDiffers ${drawId}`]);
  });

  it('are all on the page, and no other', () => {
    expect(compare({}, pageOf([]))).toEqual([`drawPageDiffers ${drawId}`, 'drawPageDiffers 0 ≠ 1']);
    const other = { ...shown, listSha256: 'd'.repeat(64) };
    expect(compare({}, pageOf([shown, other]))).toEqual(['drawPageDiffers 2 ≠ 1']);
  });
});
