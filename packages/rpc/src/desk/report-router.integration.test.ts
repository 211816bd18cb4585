import { type StaffActor, staffRoles } from '@huiyin/domain/case/actor';
import { arrangeDesk, type Desk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCallers, deskRouter } from '../trpc.ts';
import { reportRouter } from './report-router.ts';
import { topicRouter } from './topic-router.ts';

const callerOf = deskCallers(deskRouter({ report: reportRouter, topic: topicRouter }));
const reportId = '00000000-0000-4000-8000-000000000000';
const text = [
  '某区委员会关于巡察整改进展情况的通报',
  '一、反馈问题整改进展',
  '1.关于“道路养护不到位”问题的整改。',
  '（1）修复破损路段。完成8条道路修复。',
  '（2）建立巡查制度。每周巡查一次。',
  '2026年6月30日',
].join('\n');

let test: TestServices;
let desk: Desk;
let unitId: string;
let administrator: StaffActor;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  unitId = await desk.unit('区交通局');
  administrator = await desk.staff('systemAdministrator');
});
afterAll(() => test.close());

const as = (actor: StaffActor | null) => callerOf({ services: test.services, portalOrigin: '', actor });
type Caller = ReturnType<typeof as>;

const upload = (caller: Caller) =>
  caller.report.upload({
    ...{ fileName: 'a.txt', content: Buffer.from(text).toString('base64') },
    ...{ inspectionId: null, inspectionName: '巡察' },
  });

const procedures: Readonly<Record<string, (caller: Caller) => Promise<unknown>>> = {
  'report.list': (caller) => caller.report.list(),
  'report.upload': upload,
  'report.review': (caller) => caller.report.review({ reportId }),
  'report.correct': (caller) =>
    caller.report.correct({ reportId, item: { of: 'problem', index: 0, title: '标题' } }),
  'report.publish': (caller) => caller.report.publish({ reportId }),
  'report.discard': (caller) => caller.report.discard({ reportId }),
  'topic.list': (caller) => caller.topic.list(),
  'topic.set': (caller) => caller.topic.set({ topicId: reportId, measureIds: [] }),
};

describe('reports and topics at the desk', () => {
  for (const [name, call] of Object.entries(procedures)) {
    it(`${name} is refused to somebody who is not signed in`, async () => {
      await expect(call(as(null))).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    });

    it(`${name} is refused to everybody but the system administrator`, async () => {
      for (const role of staffRoles.filter((one) => one !== 'systemAdministrator')) {
        const inUnit = role === 'unitHandler' || role === 'unitHead';
        const actor = await desk.staff(role, inUnit ? unitId : null);
        await expect(call(as(actor)), role).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    });
  }

  it('let the administrator upload, look, correct, publish and list', async () => {
    const { report } = as(administrator);
    const { reportId: uploaded } = await upload(as(administrator));
    const item = { of: 'problem', index: 0, title: '道路养护' } as const;
    expect((await report.correct({ reportId: uploaded, item })).found[0]?.title).toBe('道路养护');
    expect((await report.review({ reportId: uploaded })).measures).toBe(2);
    expect(await report.publish({ reportId: uploaded })).toEqual({
      reportId: uploaded,
      problems: 1,
      measures: 2,
    });
    expect(await report.list()).toHaveLength(1);
  });

  it('answer notFound for what is not there', async () => {
    const caller = as(administrator);
    for (const name of ['report.review', 'report.correct', 'report.publish', 'report.discard', 'topic.set']) {
      await expect(procedures[name]?.(caller), name).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
