import { arrangeReading, type Reading } from '@huiyin/services/portal/testing/arrange-reading';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalCallers } from '../trpc.ts';
import { readingRouter } from './reading-router.ts';

let test: TestServices;
let reading: Reading;
let publicAnswerId: string;
beforeAll(async () => {
  test = await openTestServices();
  reading = await arrangeReading(test);
  const caseId = await reading.received('学位不够', '2026-08-03', 1);
  const days = { dispatched: '2026-08-05', answered: '2026-08-12' };
  await reading.answer(caseId, 0, { ...days, outcome: 'explained', text: '请等候。' });
  await reading.publish(caseId, '2026-08-14', { question: '学位问题', answer: '请等候通知。' });
  publicAnswerId = await reading.publicId(caseId);
});
afterAll(() => test.close());

const caller = () =>
  portalCallers(readingRouter)({
    ...{ services: test.services, actor: { kind: 'citizen' }, checkerKey: null, source: null },
  });

describe('reading at the portal', () => {
  it('needs nobody to sign in', async () => {
    const portal = caller();
    const measureId = reading.measure(1);
    expect((await portal.jurisdiction()).name).toBe('测试县');
    const home = await portal.home();
    expect(home.showcase?.publicAnswerId).toBe(publicAnswerId);
    expect((await portal.problem({ problemId: home.problems[0]?.problemId ?? '' })).measures).toHaveLength(2);
    expect(await portal.measures()).toHaveLength(4);
    expect((await portal.measure({ measureId })).answers).toHaveLength(1);
    expect((await portal.search({ query: '学位', limit: 5 })).measures).toHaveLength(1);
    expect((await portal.thread({ publicAnswerId })).steps).toHaveLength(5);
    expect(await portal.answers({ limit: 10 })).toHaveLength(1);
    const [report] = await portal.reports();
    const original = await portal.original({ reportId: report?.reportId ?? '' });
    const file = await portal.originalFile({ reportId: report?.reportId ?? '' });
    expect(Buffer.from(file.bytes).toString()).toBe(original.text);
  });

  for (const address of ['00000000-0000-4000-8000-000000000000', 'x', "'", '']) {
    it(`answers notFound where “${address}” leads nowhere`, async () => {
      const portal = caller();
      const calls = [
        () => portal.topic({ slug: address }),
        () => portal.problem({ problemId: address }),
        () => portal.measure({ measureId: address }),
        () => portal.thread({ publicAnswerId: address }),
        () => portal.original({ reportId: address }),
        () => portal.originalFile({ reportId: address }),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  }
});
