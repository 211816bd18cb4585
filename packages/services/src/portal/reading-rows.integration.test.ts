import { countLinkedCases } from '@huiyin/db/sql/count-linked-cases';
import { readHome } from '@huiyin/db/sql/read-home';
import { readMeasure } from '@huiyin/db/sql/read-measure';
import { readMeasures } from '@huiyin/db/sql/read-measures';
import { readProblem } from '@huiyin/db/sql/read-problem';
import { readPublicAnswers } from '@huiyin/db/sql/read-public-answers';
import { readPublicThread } from '@huiyin/db/sql/read-public-thread';
import { readReportLines } from '@huiyin/db/sql/read-report-lines';
import { readReportSummaries } from '@huiyin/db/sql/read-report-summaries';
import { readTopics } from '@huiyin/db/sql/read-topics';
import { searchMeasures } from '@huiyin/db/sql/search-measures';
import { searchPublicAnswers } from '@huiyin/db/sql/search-public-answers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { arrangeReading, type Reading } from './testing/arrange-reading.ts';

const jurisdictionId = 'test';
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
const text = expect.any(String);
const number = expect.any(Number);
const moment = expect.any(Date);

let test: TestServices;
let reading: Reading;
let publicAnswerId: string;
beforeAll(async () => {
  test = await openTestServices();
  reading = await arrangeReading(test);
  await test.database.owner.prisma.topic.create({
    data: { jurisdictionId, slug: 'school', name: '上学', nameEn: 'School', position: 1 },
  });
  const caseId = await reading.received('学位不够', '2026-08-03', 1);
  const days = { dispatched: '2026-08-05', answered: '2026-08-12' };
  await reading.answer(caseId, 0, { ...days, outcome: 'explained', text: '请等候。' });
  await reading.publish(caseId, '2026-08-14', { question: '学位问题', answer: '请等候通知。' });
  await reading.rate(caseId, '2026-08-15', { solved: 'no', satisfied: 1, words: '' });
  publicAnswerId = await reading.publicId(caseId);
});
afterAll(() => test.close());

const measureLine = {
  measureId: id,
  number: 1,
  title: text,
  status: 'notStated',
  problemNumber: 1,
  problemTitle: text,
  received: null,
  publicAnswers: 1,
};
const answerLine = {
  publicAnswerId: id,
  question: '学位问题',
  answer: '请等候通知。',
  outcome: 'explained',
  answeredOn: day,
  unit: '区教育局',
  measureId: id,
  measureNumber: 1,
  measureTitle: text,
};

/** Exactly the columns that the row types beside the statements promise. */
describe('the rows of every reading statement', () => {
  const tx = () => test.services.database.prisma;

  it('readMeasures', async () => {
    const rows = await readMeasures(tx(), jurisdictionId, { of: 'all' });
    expect(rows[0]).toStrictEqual(measureLine);
  });

  it('readMeasure', async () => {
    const row = await readMeasure(tx(), { jurisdictionId, measureId: reading.measure(1) });
    expect(row).toStrictEqual({
      ...{ ...measureLine, text, unit: null, leader: null, deadline: null, problemId: id, reportId: id },
      ...{ start: number, end: number, inCurrentReport: true, countedThrough: null, topics: [] },
    });
  });

  it('searchMeasures', async () => {
    const rows = await searchMeasures(tx(), {
      jurisdictionId,
      query: "'学位'",
      number: null,
      ranked: false,
      limit: 5,
    });
    expect(rows).toStrictEqual([{ ...measureLine, text }]);
  });

  it('searchPublicAnswers and readPublicAnswers', async () => {
    const found = await searchPublicAnswers(tx(), { jurisdictionId, query: "'等候'", limit: 5 });
    expect(found).toStrictEqual([answerLine]);
    const measureId = reading.measure(1);
    expect(await readPublicAnswers(tx(), { jurisdictionId, measureId, limit: 5 })).toStrictEqual(found);
  });

  it('readPublicThread', async () => {
    const row = await readPublicThread(tx(), { jurisdictionId, publicAnswerId });
    expect(row).toStrictEqual({
      ...{ ...answerLine, kind: null, town: null, publishedOn: day, removedOn: null, removalReason: null },
      quoted: { reportId: id, start: number, end: number, text, publishedOn: day },
      events: expect.any(Array),
      today: day,
    });
    const steps = {
      on: day,
      round: 0,
      unit: '区教育局',
      upheld: null,
      reason: null,
      rating: null,
      reply: null,
    };
    const reply = { outcome: 'explained', outcomeDate: null, surname: '王', telephone: text };
    expect(row?.events.find(({ type }) => type === 'replyApproved')).toStrictEqual({
      ...{ ...steps, type: 'replyApproved' },
      reply: { ...reply, text: '请等候通知。' },
    });
    expect(row?.events.find(({ type }) => type === 'rated')).toStrictEqual({
      ...{ ...steps, type: 'rated', rating: { solved: 'no', satisfied: 1 } },
    });
  });

  it('readProblem and readTopics', async () => {
    const home = await readHome(tx(), jurisdictionId);
    const problemId = home.problems[0]?.problemId ?? '';
    expect(await readProblem(tx(), { jurisdictionId, problemId })).toStrictEqual({
      ...{ problemId, number: 1, title: text, reportId: id, start: number, measures: 2 },
    });
    const topics = [{ slug: 'school', name: '上学', nameEn: 'School', measures: 0 }];
    expect(await readTopics(tx(), jurisdictionId)).toStrictEqual(topics);
  });

  it('readHome', async () => {
    const home = await readHome(tx(), jurisdictionId);
    expect(home).toStrictEqual({
      reportId: reading.reportId,
      problems: expect.any(Array),
      showcase: publicAnswerId,
      counts: {},
    });
    expect(home.problems[0]).toStrictEqual({ problemId: id, number: 1, title: text, measures: 2 });
  });

  it('readReportLines and readReportSummaries', async () => {
    const file = { title: text, fileName: '通报.txt', sha256: text, bytes: number, problems: 2, measures: 4 };
    const at = { jurisdictionId, reportId: null };
    expect(await readReportLines(tx(), at)).toStrictEqual([
      {
        ...{ ...file, reportId: id, version: 1, body: text, publishedOn: day, importedOn: '2026-07-01' },
        current: true,
      },
    ]);
    expect(await readReportSummaries(tx(), at)).toStrictEqual([
      {
        ...{ ...file, reportId: id, inspectionId: id, inspection: '巡察', version: 1, state: 'published' },
        ...{ uploadedBy: 'systemAdministrator', uploadedAt: moment, publishedAt: moment, warnings: number },
      },
    ]);
  });

  it('countLinkedCases, without a case that is kept from who asks', async () => {
    const { inspectionId } = await tx()
      .inspection.findFirstOrThrow({ select: { id: true } })
      .then(({ id: found }) => ({ inspectionId: found }));
    const [one] = await tx().caseLink.findMany({ select: { caseId: true } });
    const caseId = one?.caseId ?? '';
    const { id: unitId } = await tx().unit.findFirstOrThrow({ select: { id: true } });
    const actor = { kind: 'systemAdministrator', staffId: caseId, unitId } as const;
    const counts = async () => [...(await countLinkedCases(tx(), { actor, jurisdictionId, inspectionId }))];
    expect(await counts()).toEqual([[reading.measure(1), 1]]);
    const about = { jurisdictionId, caseId, ground: 'accused', unitId, setOn: new Date('2026-08-16') };
    await test.database.owner.prisma.caseExclusion.createMany({ data: [about] });
    await test.database.owner.prisma.caseFile.updateMany({
      ...{ where: { id: caseId }, data: { excludes: true } },
    });
    expect(await counts()).toEqual([]);
  });
});
