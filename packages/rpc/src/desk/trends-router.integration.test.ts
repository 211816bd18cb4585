import { staffRoles } from '@huiyin/domain/case/actor';
import { arrangeDesk, type Desk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCallers, deskRouter } from '../trpc.ts';
import { trendsRouter } from './trends-router.ts';

const callers = deskCallers(deskRouter({ trends: trendsRouter }));
const period = { from: '2026-11-02', to: '2026-11-22' };

let test: TestServices;
let desk: Desk;
let unitId: string;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  unitId = await desk.unit('水务局');
  await desk.case({ receivedOn: '2026-11-03' });
});
afterAll(() => test.close());

const as = async (role: (typeof staffRoles)[number]) => {
  const ofUnit = role === 'unitHandler' || role === 'unitHead';
  return callers({
    services: test.services,
    portalOrigin: '',
    actor: await desk.staff(role, ofUnit ? unitId : null),
  });
};

describe('trends.overview', () => {
  it('answers the discipline office', async () => {
    const caller = await as('disciplineOfficer');
    expect(await caller.trends.overview(period)).toMatchObject({ ...period, received: 1 });
  });

  it('is refused to somebody who is not signed in', async () => {
    const caller = callers({ services: test.services, portalOrigin: '', actor: null });
    await expect(caller.trends.overview(period)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it.each(staffRoles.filter((role) => role !== 'disciplineOfficer'))('is forbidden to %s', async (role) => {
    const caller = await as(role);
    await expect(caller.trends.overview(period)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('names the field of a period that cannot be shown', async () => {
    const caller = await as('disciplineOfficer');
    await expect(caller.trends.overview({ from: '2026-11-22', to: '2026-11-02' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { publicError: { fields: [{ field: 'to', problem: 'tooShort' }] } },
    });
    await expect(caller.trends.overview({ from: '2026-02-30', to: '2026-11-02' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
