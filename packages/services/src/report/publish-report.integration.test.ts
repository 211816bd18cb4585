import { reportReview, reportSummary } from '@huiyin/contract/desk/reports';
import { measureView, originalView, problemView, reportLine } from '@huiyin/contract/portal/reading';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMeasures } from '../portal/list-measures.ts';
import { listPublishedReports } from '../portal/list-published-reports.ts';
import { readMeasurePage } from '../portal/read-measure-page.ts';
import { readOriginal } from '../portal/read-original.ts';
import { readOriginalFile } from '../portal/read-original-file.ts';
import { readProblemPage } from '../portal/read-problem-page.ts';
import { readTopicPage } from '../portal/read-topic-page.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { listTopics } from '../topic/list-topics.ts';
import { setTopic } from '../topic/set-topic.ts';
import { correctReport } from './correct-report.ts';
import { discardReport } from './discard-report.ts';
import { listReports } from './list-reports.ts';
import { publishReport } from './publish-report.ts';
import { reviewReport } from './review-report.ts';
import { asContent, firstReport, noReport, secondReport } from './testing/report-texts.ts';
import { uploadReport } from './upload-report.ts';

let test: TestServices;
let desk: Desk;
let administrator: StaffActor;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  administrator = await desk.staff('systemAdministrator', null, '系统管理员');
  await test.database.owner.prisma.topic.create({
    data: { jurisdictionId: 'test', slug: 'roads', name: '道路', nameEn: 'Roads', position: 1 },
  });
});
afterAll(() => test.close());

const upload = (text: string, inspectionId: string | null = null) =>
  uploadReport(test.services, administrator, {
    ...{ fileName: '通报.txt', content: asContent(text), inspectionId },
    inspectionName: '白岭区巡察',
  });
const publish = (reportId: string) => publishReport(test.services, administrator, reportId);
const audited = () =>
  test.database.owner.prisma.auditEntry.findMany({
    where: { subjectKind: { in: ['report', 'topic'] } },
    select: { action: true, actorId: true },
    orderBy: { id: 'asc' },
  });
const dataVersion = async () =>
  (await test.database.owner.prisma.jurisdiction.findUniqueOrThrow({ where: { id: 'test' } })).dataVersion;
const measureNumbered = async (number: number) => {
  const found = (await listMeasures(test.services)).find((measure) => measure.number === number);
  if (!found) throw new Error(`no measure ${number}`);
  return found;
};

describe('a report from upload to its second version', () => {
  let firstId: string;
  let inspectionId: string;
  const links: { caseId: string; measureId: string }[] = [];

  it('is kept byte for byte with what was found in it, and is not public yet', async () => {
    const review = await upload(firstReport);
    firstId = review.reportId;
    inspectionId = review.inspectionId;
    expect(reportReview.parse(review)).toEqual(review);
    expect(review).toMatchObject({ state: 'draft', version: 1, problems: 2, measures: 4, changes: [] });
    expect(review.uploadedBy).toBe('系统管理员');
    expect(review.text).toBe(firstReport);
    expect(await listPublishedReports(test.services)).toEqual([]);
    await expect(readOriginal(test.services, firstId)).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    await expect(readOriginalFile(test.services, firstId)).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
  });

  it('answers a repeated upload with the draft that is there', async () => {
    expect((await upload(firstReport)).reportId).toBe(firstId);
    expect((await upload(firstReport, inspectionId)).reportId).toBe(firstId);
    expect(await listReports(test.services, administrator)).toHaveLength(1);
  });

  it('takes the correction of a measure and keeps the original', async () => {
    const measure = (await reviewReport(test.services, administrator, firstId)).found[0]?.measures[1];
    if (!measure) throw new Error('no second measure');
    const item = { of: 'measure', index: measure.index, start: measure.start, end: measure.end } as const;
    const review = await correctReport(test.services, administrator, {
      reportId: firstId,
      item: { ...item, title: '学校食堂采购' },
    });
    expect(review.found[0]?.measures[1]).toMatchObject({ title: '学校食堂采购', corrected: true });
    expect(review.text).toBe(firstReport);
  });

  it('appears on publication, each measure at its place in the original', async () => {
    const before = await dataVersion();
    expect(await publish(firstId)).toEqual({ reportId: firstId, problems: 2, measures: 4 });
    expect(await dataVersion()).toBe(before + 1);
    const [line] = await listPublishedReports(test.services);
    expect(reportLine.parse(line)).toMatchObject({
      current: true,
      problems: 2,
      measures: 4,
      publishedOn: '2026-06-30',
    });
    const original = originalView.parse(await readOriginal(test.services, firstId));
    expect(original.text).toBe(firstReport);
    for (const { measureId, start, end } of original.marks) {
      const page = measureView.parse(await readMeasurePage(test.services, measureId));
      expect(page.text).toBe(firstReport.slice(start, end));
      expect(page).toMatchObject({ inCurrentReport: true, status: 'notStated', cases: { under: 5 } });
      const problem = problemView.parse(await readProblemPage(test.services, page.problemId));
      expect(problem.measures.map((measure) => measure.measureId)).toContain(measureId);
    }
    const file = await readOriginalFile(test.services, firstId);
    expect(Buffer.from(file.bytes).toString('utf8')).toBe(firstReport);
    expect(file.mediaType).toBe('text/plain; charset=utf-8');
  });

  it('changes nothing when it is published again', async () => {
    const before = await dataVersion();
    expect(await publish(firstId)).toEqual({ reportId: firstId, problems: 2, measures: 4 });
    expect(await dataVersion()).toBe(before);
  });

  it('is behind a door after the topic was set', async () => {
    const [topic] = await listTopics(test.services, administrator);
    const repairs = await measureNumbered(3);
    const request = { topicId: topic?.topicId ?? '', measureIds: [repairs.measureId] };
    const topics = await setTopic(test.services, administrator, request);
    expect(topics[0]?.measureIds).toEqual([repairs.measureId]);
    expect(topics[0]?.likely.map(({ measureId }) => measureId)).toContain(repairs.measureId);
    const before = await dataVersion();
    await setTopic(test.services, administrator, request);
    expect(await dataVersion()).toBe(before);
    const page = await readTopicPage(test.services, 'roads');
    expect(page.topic.measures).toBe(1);
    expect(page.measures.map(({ measureId }) => measureId)).toEqual([repairs.measureId]);
  });

  it('refuses a door that is not there and a measure that nobody knows', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const set = (topicId: string) =>
      setTopic(test.services, administrator, { topicId, measureIds: [nowhere] });
    await expect(set(nowhere)).rejects.toMatchObject({ publicError: { code: 'notFound' } });
    const [topic] = await listTopics(test.services, administrator);
    await expect(set(topic?.topicId ?? '')).rejects.toMatchObject({
      publicError: { code: 'invalid', fields: [{ field: 'measureIds', problem: 'unknown' }] },
    });
  });

  it('shows what a second version changes, and how many cases hang on each measure', async () => {
    for (const number of [1, 2, 3]) {
      const { measureId } = await measureNumbered(number);
      links.push({ caseId: (await desk.case({ measureId })).id, measureId });
    }
    const review = await upload(secondReport, inspectionId);
    expect(reportReview.parse(review)).toEqual(review);
    expect(review.version).toBe(2);
    const said = review.changes.map(({ change, before, after, cases }) => ({
      ...{ change, cases, before: before?.number ?? null, after: after?.number ?? null },
    }));
    expect(said).toEqual([
      { change: 'same', cases: 1, before: 1, after: 1 },
      { change: 'added', cases: 0, before: null, after: 2 },
      { change: 'added', cases: 0, before: null, after: 3 },
      { change: 'rewordedAndRenumbered', cases: 1, before: 3, after: 4 },
      { change: 'renumbered', cases: 0, before: 4, after: 5 },
      { change: 'removed', cases: 1, before: 2, after: null },
    ]);
  });

  it('keeps the links of cases and topics when the second version is published', async () => {
    const old = {
      kept: await measureNumbered(1),
      gone: await measureNumbered(2),
      moved: await measureNumbered(3),
    };
    const draft = (await listReports(test.services, administrator)).find(({ state }) => state === 'draft');
    expect(await publish(draft?.reportId ?? '')).toMatchObject({ problems: 2, measures: 5 });
    expect((await measureNumbered(1)).measureId).toBe(old.kept.measureId);
    expect((await measureNumbered(4)).measureId).toBe(old.moved.measureId);
    const kept = await test.database.owner.prisma.caseLink.findMany({
      select: { caseId: true, measureId: true },
      orderBy: { at: 'asc' },
    });
    expect(kept).toEqual(expect.arrayContaining(links));
    const [reworded] = (await readMeasurePage(test.services, old.moved.measureId)).wordings;
    expect(reworded).toMatchObject({ before: { version: 1, number: 3 }, after: { version: 2, number: 4 } });
    const marked = reworded?.pieces.filter(({ kind }) => kind !== 'kept').map(({ text }) => text);
    expect(marked).toEqual(['8', '11', '3.2', '4.6']);
    expect((await readMeasurePage(test.services, old.kept.measureId)).wordings).toEqual([]);
    expect((await readTopicPage(test.services, 'roads')).measures.map(({ number }) => number)).toEqual([4]);
    const gone = await readMeasurePage(test.services, old.gone.measureId);
    expect(gone).toMatchObject({ inCurrentReport: false, number: 2, report: { version: 1, current: false } });
    expect((await listPublishedReports(test.services)).map(({ version }) => version)).toEqual([2, 1]);
    expect((await readOriginal(test.services, firstId)).marks).toHaveLength(4);
  });

  it('is written in the audit trail, once for each change', async () => {
    const entries = await audited();
    expect(entries.map(({ action }) => action)).toEqual([
      ...[
        'report.upload',
        'report.correct',
        'report.publish',
        'topic.set',
        'report.upload',
        'report.publish',
      ],
    ]);
    for (const { actorId } of entries) expect(actorId).toBe(administrator.staffId);
  });

  it('stands in the list of the desk without its file', async () => {
    const list = await listReports(test.services, administrator);
    expect(list.map((row) => reportSummary.parse(row).state)).toEqual(['published', 'superseded']);
  });
});

describe('what is no report, or no file of one', () => {
  const fields = (field: string, problem: string) => ({
    publicError: { code: 'invalid', fields: [{ field, problem }] },
  });

  it('can be looked at and discarded, but not published', async () => {
    const review = await upload(noReport);
    expect(review).toMatchObject({ problems: 0, measures: 0, found: [] });
    expect(review.reason).not.toBeNull();
    await expect(publish(review.reportId)).rejects.toMatchObject(fields('problems', 'missing'));
    await discardReport(test.services, administrator, review.reportId);
    await discardReport(test.services, administrator, review.reportId);
    await expect(reviewReport(test.services, administrator, review.reportId)).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
  });

  it('is refused by name when it cannot be read', async () => {
    const send = (change: object) =>
      uploadReport(test.services, administrator, {
        ...{ fileName: 'a.txt', content: asContent(noReport), inspectionId: null, inspectionName: '巡察' },
        ...change,
      });
    await expect(send({ content: '' })).rejects.toMatchObject(fields('content', 'missing'));
    await expect(send({ content: '不是base64' })).rejects.toMatchObject(fields('content', 'malformed'));
    await expect(send({ fileName: 'a.pdf' })).rejects.toMatchObject(fields('content', 'typeNotAllowed'));
    await expect(send({ content: asContent('甲\0乙') })).rejects.toMatchObject(
      fields('content', 'unreadable'),
    );
    await expect(send({ content: asContent('一句话'), inspectionName: ' ' })).rejects.toMatchObject(
      fields('inspectionName', 'missing'),
    );
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(send({ inspectionId: unknown })).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
  });

  it('never discards or corrects what is published', async () => {
    const [current] = await listPublishedReports(test.services);
    const reportId = current?.reportId ?? '';
    const conflict = { publicError: { code: 'conflict', state: null } };
    await expect(discardReport(test.services, administrator, reportId)).rejects.toMatchObject(conflict);
    const item = { of: 'problem', index: 0, title: '别的标题' } as const;
    await expect(correctReport(test.services, administrator, { reportId, item })).rejects.toMatchObject(
      conflict,
    );
  });
});

describe('the inspection of a first report', () => {
  const send = (inspectionName: string, text: string) =>
    uploadReport(test.services, administrator, {
      ...{ fileName: '通报.txt', content: asContent(text), inspectionId: null, inspectionName },
    });

  it('is the known one when its name is typed', async () => {
    const [known] = await listReports(test.services, administrator);
    const review = await send(known?.inspection ?? '', `${firstReport}同名`);
    expect(review.inspectionId).toBe(known?.inspectionId);
  });

  it('takes the title of the report for a name, and is a new one for another file of that title', async () => {
    const review = await send('', firstReport);
    expect(review.inspection).toBe('中共白岭区委员会关于巡察整改进展情况的通报');
    expect((await send('', firstReport)).reportId).toBe(review.reportId);
    expect((await send('', secondReport)).inspectionId).not.toBe(review.inspectionId);
  });
});

describe('two people publishing at once', () => {
  it('publish one version, once', async () => {
    const { reportId } = await upload(`${firstReport}\n`);
    const both = await Promise.all([publish(reportId), publish(reportId)]);
    expect(both[0]).toEqual(both[1]);
    const versions = await test.database.owner.prisma.measureVersion.count({ where: { reportId } });
    expect(versions).toBe(4);
  });
});
