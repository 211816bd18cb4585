import { homeView, publicAnswerLine, publicThread, searchView } from '@huiyin/contract/portal/reading';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstReport } from '../report/testing/report-texts.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { listPublicAnswers } from './list-public-answers.ts';
import { readHomePage } from './read-home-page.ts';
import { readMeasurePage } from './read-measure-page.ts';
import { readThread } from './read-thread.ts';
import { searchReading } from './search-reading.ts';
import { arrangeReading, type Reading } from './testing/arrange-reading.ts';

let test: TestServices;
let reading: Reading;
beforeAll(async () => {
  test = await openTestServices();
  reading = await arrangeReading(test);
});
afterAll(() => test.close());

describe('a case that was answered, reworked and answered again', () => {
  let caseId: string;
  let publicAnswerId: string;

  beforeAll(async () => {
    caseId = await reading.received('我叫张三，孩子没有学位，电话13800000000。', '2026-08-03', 1);
    publicAnswerId = await reading.publicId(caseId);
    await reading.answer(caseId, 0, {
      ...{ dispatched: '2026-08-05', answered: '2026-08-12' },
      outcome: 'explained',
      text: '张三家长：请等候通知。',
    });
  });

  it('is not there before anything of it is published', async () => {
    await expect(readThread(test.services, publicAnswerId)).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    await expect(readThread(test.services, 'somewhere')).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    expect(await listPublicAnswers(test.services, 10)).toEqual([]);
  });

  it('shows the redacted words, the city’s own words and the dates', async () => {
    await reading.publish(caseId, '2026-08-14', {
      question: '孩子没有学位怎么办？',
      answer: '请等候入学通知。',
    });
    const thread = publicThread.parse(await readThread(test.services, publicAnswerId));
    expect(thread).toMatchObject({
      question: '孩子没有学位怎么办？',
      answer: '请等候入学通知。',
      answeredOn: '2026-08-12',
      publishedOn: '2026-08-14',
      unit: '区教育局',
      daysInNobodysHands: 2,
      removed: null,
    });
    const { quoted } = thread;
    expect(quoted?.text).toBe(firstReport.slice(quoted?.start, quoted?.end));
    expect(thread.steps.map(({ step, on: day }) => `${day} ${step}`)).toEqual([
      '2026-08-03 received',
      '2026-08-03 accepted',
      '2026-08-05 dispatched',
      '2026-08-05 acknowledged',
      '2026-08-12 answered',
    ]);
    expect(JSON.stringify(thread)).not.toContain('张三');
  });

  it('shows the rating and, of a second answer that is not published, its date and outcome', async () => {
    await reading.rate(caseId, '2026-08-15', { solved: 'no', satisfied: 1, words: '只给单位看的话' });
    await reading.rework(caseId, '2026-08-16', '没有解决');
    await reading.answer(caseId, 1, {
      ...{ dispatched: '2026-08-19', answered: '2026-08-26' },
      outcome: 'solved',
      text: '张三家长：已安排入学。',
    });
    const thread = publicThread.parse(await readThread(test.services, publicAnswerId));
    expect(thread.daysInNobodysHands).toBe(5);
    expect(thread.answer).toBe('请等候入学通知。');
    const [first, second] = thread.steps.filter(({ step }) => step === 'answered');
    expect(first?.answer).toMatchObject({ text: '请等候入学通知。', surname: '王' });
    expect(second).toMatchObject({ on: '2026-08-26', round: 1 });
    expect(second?.answer).toMatchObject({ text: '', outcome: 'solved', surname: '', telephone: '' });
    expect(thread.steps.find(({ step }) => step === 'rated')?.rating).toEqual({ solved: 'no', satisfied: 1 });
    expect(JSON.stringify(thread)).not.toMatch(/张三|只给单位看的话|没有解决/);
  });

  it('stands in every list once, with its newest published answer', async () => {
    await reading.publish(caseId, '2026-08-28', { question: '再次询问学位', answer: '已安排到东校区入学。' });
    await reading.rate(caseId, '2026-08-29', { solved: 'yes', satisfied: 5, words: '' });
    const lines = await listPublicAnswers(test.services, 10);
    expect(lines.map((line) => publicAnswerLine.parse(line))).toEqual([
      expect.objectContaining({
        publicAnswerId,
        question: '孩子没有学位怎么办？',
        answer: '已安排到东校区入学。',
        outcome: 'solved',
        measure: expect.objectContaining({ measureId: reading.measure(1), number: 1 }),
      }),
    ]);
    const page = await readMeasurePage(test.services, reading.measure(1));
    expect(page.answers).toEqual(lines);
    expect(page.publicAnswers).toBe(1);
    expect((await readMeasurePage(test.services, reading.measure(2))).answers).toEqual([]);
  });

  it('is what the home page shows, before a newer and simpler one', async () => {
    const plain = await reading.received('食堂价目表没有贴出来', '2026-09-01', 2);
    await reading.answer(plain, 0, {
      ...{ dispatched: '2026-09-02', answered: '2026-09-03' },
      outcome: 'explained',
      text: '每月公布。',
    });
    await reading.publish(plain, '2026-09-04', { question: '食堂价格', answer: '采购价格每月五日公布。' });
    const home = homeView.parse(await readHomePage(test.services));
    expect(home.showcase?.publicAnswerId).toBe(publicAnswerId);
    expect(home.latest.map((line) => line.publicAnswerId)).toEqual([
      await reading.publicId(plain),
      publicAnswerId,
    ]);
    expect(home.problems.map(({ number, measures }) => [number, measures])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(home.report).toMatchObject({ current: true, version: 1, publishedOn: '2026-06-30' });
  });

  it('leaves the date and the reason when it is taken off, and no words', async () => {
    await reading.remove(caseId, '2026-09-10', '当事人要求撤下');
    const thread = publicThread.parse(await readThread(test.services, publicAnswerId));
    expect(thread.removed).toEqual({ on: '2026-09-10', reason: '当事人要求撤下' });
    expect(thread).toMatchObject({ question: '', answer: '', quoted: null, measure: null, steps: [] });
    expect((await listPublicAnswers(test.services, 10)).map((line) => line.publicAnswerId)).not.toContain(
      publicAnswerId,
    );
    expect((await readHomePage(test.services)).showcase?.publicAnswerId).not.toBe(publicAnswerId);
  });
});

describe('search', () => {
  const numbers = async (query: string, limit = 10) => {
    const found = searchView.parse(await searchReading(test.services, { query, limit }));
    return found.measures.map(({ number }) => number);
  };

  it('finds two-character words, also inside longer ones, and all words of a query', async () => {
    expect(await numbers('学位')).toEqual([1]);
    expect(await numbers('护坡')).toEqual([]);
    expect(await numbers('路面')).toEqual([3]);
    expect(await numbers('公路 巡查')).toEqual([4]);
  });

  it('comes near where nothing has all words, and says by which', async () => {
    const ask = (query: string) => searchReading(test.services, { query, limit: 10 });
    expect((await ask('学位')).widenedTo).toEqual([]);
    const some = await ask('学位 巡查');
    expect(some.widenedTo).toEqual(expect.arrayContaining(['学位', '巡查']));
    expect(some.measures.map(({ number }) => number)).toEqual(expect.arrayContaining([1, 4]));
    expect((await ask('上学')).measures[0]?.number).toBe(1);
    expect(await ask('外星飞船')).toMatchObject({ widenedTo: [], measures: [] });
  });

  it('finds a measure by its number, first', async () => {
    expect((await numbers('4'))[0]).toBe(4);
    expect((await numbers('第２条'))[0]).toBe(2);
    expect(await numbers('第99条')).toEqual([]);
  });

  it('cuts an excerpt round the match', async () => {
    const { measures } = await searchReading(test.services, { query: '路长', limit: 5 });
    expect(measures[0]?.snippet).toContain('路长');
  });

  it('finds public answers by their redacted words, never by the original ones', async () => {
    const ask = async (query: string) => (await searchReading(test.services, { query, limit: 5 })).answers;
    expect((await ask('采购 五日')).map(({ question }) => question)).toEqual(['食堂价格']);
    expect(await ask('价目')).toEqual([]);
    expect(await ask('张三')).toEqual([]);
  });

  it('says when there is more, and takes anything that can be typed', async () => {
    const found = await searchReading(test.services, { query: '学校 公路', limit: 1 });
    expect(found.more).toBe(false);
    expect((await searchReading(test.services, { query: '公', limit: 1 })).more).toBe(true);
    for (const query of ['', ' ', "'", '\\', "a' | 'b", ':*', '!学位 & (', '%_', '的', '😀']) {
      await expect(searchReading(test.services, { query, limit: 5 })).resolves.toMatchObject({ query });
    }
  });
});
