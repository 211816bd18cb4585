import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { openImport } from '@huiyin/services/import/open-import';
import { arrangeDesk, type Desk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCallers, deskRouter } from '../trpc.ts';
import { importRouter } from './import-router.ts';

const callers = deskCallers(deskRouter({ import: importRouter }));
type Caller = ReturnType<typeof callers>;

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  reviewer = await desk.staff('reviewer');
});
afterAll(() => test.close());

const as = (actor: StaffActor | null): Caller =>
  callers({ services: test.services, portalOrigin: '', actor });
const columns: ('sourceId' | 'receivedAt' | 'text')[] = ['sourceId', 'receivedAt', 'text'];

async function draft(): Promise<string> {
  const bytes = Buffer.from(`编号,收到日期,内容\n${randomUUID()},2026-03-05,路灯坏了\n`);
  const opened = await openImport(test.services, triage, { fileName: 'a.csv', bytes });
  return opened.ok ? opened.importId : '';
}
async function planned(): Promise<string> {
  const importId = await draft();
  await as(triage).import.plan({ importId, source: '12345', channel: 'hotline', columns });
  return importId;
}
async function started(): Promise<string> {
  const importId = await planned();
  await as(triage).import.start({ importId });
  return importId;
}

const procedures: Record<
  string,
  readonly [() => Promise<string>, (caller: Caller, importId: string) => Promise<unknown>]
> = {
  list: [draft, (caller) => caller.import.list()],
  view: [draft, (caller, importId) => caller.import.view({ importId })],
  plan: [
    draft,
    (caller, importId) => caller.import.plan({ importId, source: '12345', channel: 'ledger', columns }),
  ],
  check: [planned, (caller, importId) => caller.import.check({ importId })],
  start: [planned, (caller, importId) => caller.import.start({ importId })],
  stop: [started, (caller, importId) => caller.import.stop({ importId })],
  problems: [started, (caller, importId) => caller.import.problems({ importId })],
  discard: [draft, (caller, importId) => caller.import.discard({ importId })],
};

describe.each(Object.entries(procedures))('import.%s', (_, [arrange, call]) => {
  it('refuses somebody who is not signed in, and a reviewer', async () => {
    const importId = await arrange();
    await expect(call(as(null), importId)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(call(as(reviewer), importId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('answers triage in the shape of its contract', async () => {
    await expect(call(as(triage), await arrange())).resolves.toBeDefined();
  });
});

it('an import that is not there is not found, and columns that are not enough are said at the field', async () => {
  const none = as(triage).import.view({ importId: randomUUID() });
  await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const importId = await draft();
  const short = as(triage).import.plan({
    importId,
    source: '12345',
    channel: 'hotline',
    columns: ['text', null, null],
  });
  await expect(short).rejects.toMatchObject({ cause: { publicError: { fields: [{ field: 'columns' }] } } });
});
