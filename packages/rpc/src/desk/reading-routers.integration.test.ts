import { everyCase } from '@huiyin/contract/desk/queue';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { arrangeDesk, type Desk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCallers, deskRouter } from '../trpc.ts';
import { caseReadingRouter } from './case-reading-router.ts';
import { queueRouter } from './queue-router.ts';
import { staffRouter } from './staff-router.ts';

const router = deskRouter({ staff: staffRouter, queue: queueRouter, case: deskRouter(caseReadingRouter) });
const callers = deskCallers(router);
const filter = everyCase;

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let administrator: StaffActor;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  administrator = await desk.staff('systemAdministrator');
});
afterAll(() => test.close());

type Caller = ReturnType<typeof callers>;
const as = (actor: StaffActor | null): Caller =>
  callers({ services: test.services, portalOrigin: '', actor });

/** Every procedure, and for whom of those signed in the case does not exist. */
const procedures: Record<string, (caller: Caller, caseId: string) => Promise<unknown>> = {
  'staff.me': (caller) => caller.staff.me(),
  'staff.directory': (caller) => caller.staff.directory(),
  'queue.page': (caller) => caller.queue.page({ filter, after: null, limit: 10 }),
  'queue.counts': (caller) => caller.queue.counts({ filter }),
  'case.view': (caller, caseId) => caller.case.view({ caseId }),
  'case.suggestions': (caller, caseId) => caller.case.suggestions({ caseId }),
  'case.redaction': (caller, caseId) => caller.case.redaction({ caseId }),
};

async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof TRPCError ? error.code : `no TRPCError: ${String(error)}`;
}

describe.each(Object.entries(procedures))('%s', (name, call) => {
  it('refuses somebody who is not signed in', async () => {
    const { id } = await desk.case();
    expect(await codeOf(call(as(null), id))).toBe('UNAUTHORIZED');
  });

  if (name !== 'case.redaction') {
    it('answers triage in the shape of its contract', async () => {
      const { id } = await desk.case();
      await expect(call(as(triage), id)).resolves.toBeDefined();
    });
  }

  if (name.startsWith('case.')) {
    it('knows no case for an administrator', async () => {
      const { id } = await desk.case();
      expect(await codeOf(call(as(administrator), id))).toBe('NOT_FOUND');
    });
  }
});

it('says which field of a position is wrong', async () => {
  expect(await codeOf(as(triage).queue.page({ filter, after: 'nonsense', limit: 10 }))).toBe('BAD_REQUEST');
});

describe('the audit trail', () => {
  const entriesOf = (staffId: string) =>
    test.database.owner.prisma.auditEntry.findMany({
      where: { actorId: staffId, action: 'call.refused' },
      select: { subjectId: true, detail: true },
      orderBy: { id: 'asc' },
    });

  it('has who asked for what they were refused, ever more rarely, and nothing of what they sent', async () => {
    const curious = await desk.staff('systemAdministrator');
    const { id } = await desk.case();
    for (let n = 0; n < 9; n += 1) await codeOf(as(curious).case.view({ caseId: id }));
    const told = [1, 2, 4, 8].map((times) => ({
      subjectId: 'case.view',
      detail: { reason: 'notFound', times },
    }));
    expect(await entriesOf(curious.staffId)).toEqual(told);
  });

  it('has who sends fields that no screen has', async () => {
    const curious = await desk.staff('triageOfficer');
    const { id: caseId } = await desk.case();
    await codeOf(as(curious).case.view({ caseId, all: true } as { caseId: string }));
    await codeOf(as(curious).queue.page({ filter, after: null, limit: 10_000 }));
    await codeOf(as(curious).case.view({ caseId }));
    expect(await entriesOf(curious.staffId)).toEqual([
      { subjectId: 'case.view', detail: { reason: 'unknownFields', times: 1 } },
    ]);
  });
});
