import { randomUUID } from 'node:crypto';
import { everyCase } from '@huiyin/contract/desk/queue';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { arrangeDesk, type Desk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCallers, deskRouter } from '../trpc.ts';
import { bulkRouter } from './bulk-router.ts';

const callers = deskCallers(deskRouter({ bulk: bulkRouter }));
type Caller = ReturnType<typeof callers>;

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
});
afterAll(() => test.close());

const as = (actor: StaffActor | null): Caller =>
  callers({ services: test.services, portalOrigin: '', actor });
const accept = { do: 'accept' } as const;
const run = (caller: Caller, caseId: string) =>
  caller.bulk.run({ operationId: randomUUID(), command: accept, cases: [{ caseId, version: 1 }] });

const procedures: Record<string, (caller: Caller, caseId: string) => Promise<unknown>> = {
  selection: (caller) => caller.bulk.selection({ filter: everyCase }),
  preview: (caller, caseId) => caller.bulk.preview({ command: accept, caseIds: [caseId] }),
  run,
  undo: async (caller, caseId) => {
    const { operationId } = await run(caller, caseId);
    return caller.bulk.undo({ operationId: randomUUID(), undoes: operationId });
  },
  recent: (caller) => caller.bulk.recent(),
};

describe.each(Object.entries(procedures))('bulk.%s', (_, call) => {
  it('refuses somebody who is not signed in', async () => {
    await expect(call(as(null), randomUUID())).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('answers triage in the shape of its contract', async () => {
    await expect(call(as(triage), (await desk.case()).id)).resolves.toBeDefined();
  });
});

it('tells and changes nothing of cases that an administrator or another unit may not see', async () => {
  const { id } = await desk.case();
  for (const actor of [
    await desk.staff('systemAdministrator'),
    await desk.staff('unitHandler', await desk.unit('水务局')),
  ]) {
    const caller = as(actor);
    expect((await caller.bulk.selection({ filter: everyCase })).caseIds).toEqual([]);
    expect(await caller.bulk.preview({ command: accept, caseIds: [id] })).toEqual({ rows: [], missing: 1 });
    expect((await run(caller, id)).rows).toMatchObject([
      { outcome: 'failed', reason: 'notFound', caseNumber: '' },
    ]);
  }
});

it('takes no more cases at once than it says', async () => {
  const caseIds = Array.from({ length: 201 }, () => randomUUID());
  await expect(as(triage).bulk.preview({ command: accept, caseIds })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});
