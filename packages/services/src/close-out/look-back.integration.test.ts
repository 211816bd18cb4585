import { createHash } from 'node:crypto';
import { readMeasureFile as readRow } from '@huiyin/db/sql/read-measure-file';
import { parseClearLeaf } from '@huiyin/ledger/clear-leaf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeReport } from '../testing/arrange-report.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { publicCloseOut } from './close-out-view.ts';
import { drawMark } from './draw-sample.ts';
import { announceDraw, listDraws, makeDraw } from './look-back-draws.ts';
import { readMeasureFile } from './read-measure-file.ts';
import { arrangeCloseOut } from './testing/arrange-close-out.ts';

let test: TestServices;
let close: Awaited<ReturnType<typeof arrangeCloseOut>>;
let ids: string[];
const words = '现场看过';
const source = { seedSource: '双色球第 2026140 期', seedOn: '2099-01-01' };

beforeAll(async () => {
  test = await openTestServices();
  close = await arrangeCloseOut(test);
  const titles = ['修路', '供水', '学位', '路灯', '排污', '村账', '补贴'];
  ids = await arrangeReport(
    test,
    titles.map((title) => ({ title, text: `${title}已完成` })),
  );
  for (const id of ids) {
    await close.toNotice(id);
    await close.endNotice(id);
    await close.act(close.people.reviewer, id, { do: 'close', words: '验收合格' });
  }
});
afterAll(() => test.close());

const audited = () =>
  test.database.owner.prisma.auditEntry.count({ where: { action: { startsWith: 'lookBack.' } } });
const closedDaysAgo = (days: number) =>
  test.database.owner.prisma.$executeRaw`UPDATE measure_duty SET closed_on = current_date - ${days}::int`;

describe('looking back', () => {
  it('has nothing to draw before thirty days', async () => {
    await expect(announceDraw(test.services, close.people.checker, source)).rejects.toMatchObject({
      publicError: { fields: [{ field: 'entries', problem: 'missing' }] },
    });
  });

  it('publishes the list before the seed can be known, and by nobody but those who look', async () => {
    await closedDaysAgo(31);
    await expect(announceDraw(test.services, close.people.triage, source)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    await expect(
      announceDraw(test.services, close.people.checker, { ...source, seedOn: '2020-01-01' }),
    ).rejects.toMatchObject({ publicError: { fields: [{ field: 'seedOn', problem: 'malformed' }] } });
    const { drawId } = await announceDraw(test.services, close.people.checker, source);
    await expect(
      makeDraw(test.services, close.people.checker, { drawId, seed: '03 07' }),
    ).rejects.toMatchObject({ publicError: { fields: [{ field: 'seed', problem: 'expired' }] } });
    const [draw] = await listDraws(test.services);
    expect(draw).toMatchObject({ seed: null, sampleSize: 5 });
    const leaves = await test.database.owner.prisma.logPending.findMany({ where: { clear: true } });
    expect(leaves.map(({ leaf }) => parseClearLeaf(leaf))).toContainEqual({
      ...{ clear: 'lookBack', draw: drawId, announced: draw?.announcedOn, ...source },
      ...{ sample: 5, entries: 7, sha256: draw?.listSha256 },
    });
    const lines = ids.map((id) => `${id} 30\n`).sort();
    expect(draw?.listSha256).toBe(createHash('sha256').update(lines.join('')).digest('hex'));
    expect(draw?.entries.map(({ measureId }) => measureId)).toEqual([...ids].sort());
  });

  it('draws once, as anybody can do again from what is published', async () => {
    const [draw] = await listDraws(test.services);
    const drawId = draw?.drawId ?? '';
    await test.database.owner.prisma
      .$executeRaw`UPDATE look_back_draw SET announced_on = current_date - 2, seed_on = current_date - 1`;
    await makeDraw(test.services, close.people.checker, { drawId, seed: ' 03 07 12 ' });
    await expect(
      makeDraw(test.services, close.people.reviewer, { drawId, seed: '01' }),
    ).rejects.toMatchObject({ publicError: { code: 'conflict' } });
    const [made] = await listDraws(test.services);
    const marks = (made?.entries ?? []).map(({ measureId }) => ({
      measureId,
      mark: drawMark('03 07 12', { measureId, stage: 30 }),
    }));
    const expected = marks.sort((one, other) => (one.mark < other.mark ? -1 : 1)).slice(0, 5);
    const chosen = (made?.entries ?? []).filter(({ isChosen }) => isChosen);
    expect(chosen.map(({ measureId }) => measureId).sort()).toEqual(
      expected.map(({ measureId }) => measureId).sort(),
    );
  });

  it('keeps what was found, by somebody else than who decided, once and in public', async () => {
    const [draw] = await listDraws(test.services);
    const entry = draw?.entries.find(({ isChosen }) => isChosen);
    const other = draw?.entries.find(({ isChosen }) => isChosen === false);
    const drawId = draw?.drawId ?? '';
    const found = { do: 'lookBack', words, drawId, holds: false } as const;
    const looker = await close.desk.staff('disciplineOfficer', null, '回访人');
    await expect(close.act(close.people.reviewer, entry?.measureId ?? '', found)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    await expect(close.act(looker, other?.measureId ?? '', found)).rejects.toMatchObject({
      publicError: { refusal: 'lookBackNotDue' },
    });
    await close.act(looker, entry?.measureId ?? '', found);
    await expect(close.act(looker, entry?.measureId ?? '', found)).rejects.toMatchObject({
      publicError: { refusal: 'lookBackNotDue' },
    });
    const at = { jurisdictionId: 'test', measureId: entry?.measureId ?? '' };
    const row = await readRow(test.database.owner.prisma, at);
    const shown = row && publicCloseOut(row);
    const file = await readMeasureFile(test.services, looker, entry?.measureId ?? '');
    expect(file.steps.at(-1)).toMatchObject({ type: 'lookedBack', stage: 30, holds: false, actor: '回访人' });
    expect(shown?.steps.at(-1)).toMatchObject({ holds: false, words });
    expect(await audited()).toBe(2);
  });

  it('lists a stage once, and the next stage when its days are over', async () => {
    await expect(announceDraw(test.services, close.people.checker, source)).rejects.toMatchObject({
      publicError: { fields: [{ field: 'entries', problem: 'missing' }] },
    });
  });
});
