import { randomUUID } from 'node:crypto';
import { bulkPreview, bulkRecent, bulkResult } from '@huiyin/contract/desk/bulk';
import { everyCase } from '@huiyin/contract/desk/queue';
import type { StaffActor } from '@huiyin/domain/case/actor';
import type { BulkCommand } from '@huiyin/domain/case/bulk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { acknowledgeDispatch } from '../case/acknowledge-dispatch.ts';
import { addNote } from '../case/add-note.ts';
import { handToDiscipline } from '../case/hand-to-discipline.ts';
import { Failure } from '../failure.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { arrangeReport } from '../testing/arrange-report.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { previewBulk } from './preview-bulk.ts';
import { runBulk } from './run-bulk.ts';
import { selectForBulk } from './select-bulk.ts';
import { recentBulk, undoBulk } from './undo-bulk.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let unitId: string;
let handler: StaffActor;
let measureId: string;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  unitId = await desk.unit('交通局');
  handler = await desk.staff('unitHandler', unitId);
  [measureId = ''] = await arrangeReport(test, [{ title: '修复道路', text: '修复道路路面。' }]);
});
afterAll(() => test.close());

const dispatch = (): BulkCommand => ({ do: 'dispatch', unitId, sectionId: null, instruction: '请尽快' });
const some = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push((await desk.case()).id);
  return ids;
};
const at = (actor: StaffActor, caseId: string) => ({ actor, caseId, version: null });
const rowOf = (caseId: string) =>
  test.database.owner.prisma.caseFile.findFirstOrThrow({
    where: { id: caseId },
    select: {
      state: true,
      version: true,
      unitId: true,
      kind: true,
      unrelatedToMeasures: true,
      joinedIntoId: true,
    },
  });
const linksOf = async (caseId: string) =>
  (
    await test.database.owner.prisma.caseLink.findMany({ where: { caseId }, select: { measureId: true } })
  ).map((link) => link.measureId);

/** Previews, then carries out what the preview says will change. */
async function carryOut(command: BulkCommand, caseIds: string[], operationId: string = randomUUID()) {
  const { rows } = bulkPreview.parse(await previewBulk(test.services, triage, { command, caseIds }));
  const cases = rows
    .filter(({ will }) => will === 'change')
    .map(({ caseId, version }) => ({ caseId, version }));
  const run = { operationId, command, cases };
  return { rows, run, result: bulkResult.parse(await runBulk(test.services, triage, run)) };
}
const undo = (undoes: string, operationId: string = randomUUID()) =>
  undoBulk(test.services, triage, { operationId, undoes });

describe('many cases at once', () => {
  it('are each changed with state, event, audit and outbox, as one by one', async () => {
    const ids = await some(2);
    const { rows, result } = await carryOut(dispatch(), ids);
    expect(rows.map(({ to, accepts, undoReach }) => [to, accepts, undoReach])).toEqual([
      ['dispatched', true, 'partly'],
      ['dispatched', true, 'partly'],
    ]);
    expect(result.rows.map(({ outcome, state }) => [outcome, state])).toEqual([
      ['done', 'dispatched'],
      ['done', 'dispatched'],
    ]);
    const { prisma } = test.database.owner;
    for (const caseId of ids) {
      const events = await prisma.caseEvent.findMany({ where: { caseId }, orderBy: { number: 'asc' } });
      expect(events.map(({ type }) => type)).toEqual(['received', 'accepted', 'dispatched']);
      expect(await prisma.auditEntry.count({ where: { subjectId: caseId, action: 'case.dispatch' } })).toBe(
        1,
      );
      expect(
        await prisma.outbox.count({
          where: { topic: 'case.dispatched', payload: { path: ['caseId'], equals: caseId } },
        }),
      ).toBe(1);
    }
  });

  it('tell what cannot be done and why, before and after, and go on with the others', async () => {
    const [free, ended, changed] = await some(3);
    await test.database.owner.prisma.caseFile.updateMany({
      where: { id: ended ?? '' },
      data: { state: 'withdrawn' },
    });
    const ids = [free ?? '', ended ?? '', changed ?? ''];
    const preview = await previewBulk(test.services, triage, { command: dispatch(), caseIds: ids });
    expect(preview.rows.map(({ will, reason }) => [will, reason])).toEqual([
      ['change', null],
      ['fail', 'wrongState'],
      ['change', null],
    ]);
    await addNote(test.services, at(triage, changed ?? ''), '在此期间');
    const cases = preview.rows.map(({ caseId, version }) => ({ caseId, version }));
    const result = await runBulk(test.services, triage, {
      operationId: randomUUID(),
      command: dispatch(),
      cases,
    });
    expect(result.rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['done', null],
      ['failed', 'wrongState'],
      ['failed', 'conflict'],
    ]);
    expect((await rowOf(changed ?? '')).state).toBe('received');
  });

  it('are changed once, however often and how close together the same operation is sent', async () => {
    const ids = await some(2);
    const { run } = await carryOut({ do: 'accept' }, ids);
    const again = await Promise.all([
      runBulk(test.services, triage, run),
      runBulk(test.services, triage, run),
    ]);
    for (const { rows } of again) expect(rows.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    const fresh = await some(1);
    const cases = fresh.map((caseId) => ({ caseId, version: 1 }));
    const twice = { operationId: randomUUID(), command: { do: 'accept' } as const, cases };
    await Promise.all([runBulk(test.services, triage, twice), runBulk(test.services, triage, twice)]);
    expect((await rowOf(fresh[0] ?? '')).version).toBe(2);
  });

  it('are refused as a whole where the choice itself is impossible', async () => {
    const caseIds = await some(1);
    const nowhere: BulkCommand = { do: 'dispatch', unitId: randomUUID(), sectionId: null, instruction: '' };
    await expect(previewBulk(test.services, triage, { command: nowhere, caseIds })).rejects.toMatchObject({
      publicError: { code: 'invalid', fields: [{ field: 'unitId' }] },
    });
  });

  it('are only such as the actor may see and act on', async () => {
    const [hidden, open] = await some(2);
    await handToDiscipline(test.services, at(triage, hidden ?? ''), '涉及干部');
    const caseIds = [hidden ?? '', open ?? ''];
    const seen = await previewBulk(test.services, triage, { command: dispatch(), caseIds });
    expect(seen).toMatchObject({ missing: 1, rows: [{ caseId: open }] });
    const command = dispatch();
    const cases = caseIds.map((caseId) => ({ caseId, version: 2 }));
    const run = { operationId: randomUUID(), command, cases };
    const unseen = await runBulk(test.services, handler, run);
    expect(unseen.rows.map(({ outcome, reason, caseNumber }) => [outcome, reason, caseNumber])).toEqual([
      ['failed', 'notFound', ''],
      ['failed', 'notFound', ''],
    ]);
    await expect(runBulk(test.services, triage, run)).rejects.toBeInstanceOf(Failure);
  });

  it('can be all that a filter leaves', async () => {
    const caseIds = await some(2);
    const found = await selectForBulk(test.services, triage, { ...everyCase, states: ['received'] });
    expect(found.complete).toBe(true);
    for (const caseId of caseIds) expect(found.caseIds).toContain(caseId);
  });
});

describe('taking an operation back', () => {
  it('puts links, kind, joins and dispatches back where they were', async () => {
    const [one, two] = await some(2);
    const ids = [one ?? '', two ?? ''];
    const link = await carryOut({ do: 'link', measureId, why: '' }, ids);
    await undo(link.run.operationId);
    expect(await linksOf(ids[0] ?? '')).toEqual([]);
    const classify = await carryOut({ do: 'classify', kind: 'complaint' }, ids);
    expect((await rowOf(ids[0] ?? '')).kind).toBe('complaint');
    await undo(classify.run.operationId);
    expect((await rowOf(ids[0] ?? '')).kind).toBeNull();
    const join = await carryOut({ do: 'join', intoCaseId: ids[1] ?? '' }, ids);
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ state: 'joined', joinedIntoId: ids[1] });
    await undo(join.run.operationId);
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ state: 'received', joinedIntoId: null });
    const sent = await carryOut(dispatch(), ids);
    await undo(sent.run.operationId);
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ state: 'accepted', unitId: null });
  });

  it('gives a case marked unrelated its links again', async () => {
    const [one] = await some(1);
    const ids = [one ?? ''];
    await carryOut({ do: 'link', measureId, why: '' }, ids);
    const marked = await carryOut({ do: 'markUnrelated', unrelated: true }, ids);
    expect(await linksOf(ids[0] ?? '')).toEqual([]);
    await undo(marked.run.operationId);
    expect(await linksOf(ids[0] ?? '')).toEqual([measureId]);
    expect((await rowOf(ids[0] ?? '')).unrelatedToMeasures).toBe(false);
  });

  it('leaves what changed since, and what has no way back, and says so', async () => {
    const [signed, waiting] = await some(2);
    const ids = [signed ?? '', waiting ?? ''];
    const { run } = await carryOut(dispatch(), ids);
    await acknowledgeDispatch(test.services, at(handler, ids[0] ?? ''));
    const back = await undo(run.operationId);
    expect(Object.fromEntries(back.rows.map(({ caseId, reason }) => [caseId, reason]))).toEqual({
      [ids[0] ?? '']: 'conflict',
      [ids[1] ?? '']: null,
    });
    const accepted = await carryOut({ do: 'accept' }, await some(1));
    expect((await undo(accepted.run.operationId)).rows).toMatchObject([
      { outcome: 'stayed', reason: 'noInverse' },
    ]);
  });

  it('is once only, soon only, and for who carried it out', async () => {
    const { run } = await carryOut({ do: 'classify', kind: 'praise' }, await some(1));
    const other = await desk.staff('triageOfficer');
    const attempt = { operationId: randomUUID(), undoes: run.operationId };
    await expect(undoBulk(test.services, other, attempt)).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    expect(bulkRecent.parse(await recentBulk(test.services, triage))).toMatchObject({
      operationId: run.operationId,
      done: 1,
      undoable: 1,
    });
    const first = await undo(run.operationId, attempt.operationId);
    expect(await undo(run.operationId, attempt.operationId)).toEqual(first);
    await expect(undo(run.operationId)).rejects.toBeInstanceOf(Failure);
    expect(await recentBulk(test.services, triage)).toBeNull();
    const late = await carryOut({ do: 'classify', kind: 'praise' }, await some(1));
    await test.database.owner.prisma.bulkOperation.updateMany({
      where: { id: late.run.operationId },
      data: { at: new Date(Date.now() - 11 * 60_000) },
    });
    await expect(undo(late.run.operationId)).rejects.toMatchObject({
      publicError: { refusal: 'undoTooLate' },
    });
  });

  it('is not offered for an operation in which nothing was done', async () => {
    await acceptCase(test.services, at(triage, (await some(1))[0] ?? ''));
    const run = {
      operationId: randomUUID(),
      command: { do: 'accept' } as const,
      cases: [{ caseId: randomUUID(), version: 1 }],
    };
    await runBulk(test.services, triage, run);
    expect(await recentBulk(test.services, triage)).toBeNull();
  });
});
