import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishReport } from '../report/publish-report.ts';
import { asContent } from '../report/testing/report-texts.ts';
import { uploadReport } from '../report/upload-report.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { actOnCloseOut } from './act-on-close-out.ts';
import { listMeasureFiles } from './list-measure-files.ts';
import { readMeasureFile } from './read-measure-file.ts';
import { arrangeCloseOut } from './testing/arrange-close-out.ts';

const report = (length: number) => `中共澄溪县委关于巡察整改进展情况的通报
1.关于“道路破损”问题的整改。
(1)修复道路。修复道路${length}公里，投入资金3.2亿元。
(2)优化服务。答复问题29个，群众满意率100%。
(3)建章立制。出台养护办法1份。
(4)加强排查。排查隐患18处。
(5)更换路灯。更换路灯32盏。
联系电话：0600-5554001。
中共澄溪县委
2026年7月1日`;

let test: TestServices;
let close: Awaited<ReturnType<typeof arrangeCloseOut>>;
let ids: string[];
const words = '依据充分';

async function publish(length: number): Promise<void> {
  const administrator = await close.desk.staff('systemAdministrator');
  const named = { inspectionId: null, inspectionName: '巡察' };
  const file = { fileName: '通报.txt', content: asContent(report(length)) };
  const { reportId } = await uploadReport(test.services, administrator, { ...file, ...named });
  await publishReport(test.services, administrator, reportId);
}

beforeAll(async () => {
  test = await openTestServices();
  close = await arrangeCloseOut(test);
  await publish(12);
  ids = (await listMeasureFiles(test.services, close.people.triage)).map(({ measureId }) => measureId);
});
afterAll(() => test.close());

const measure = (index: number) => ids[index] ?? '';
const file = (index: number) => readMeasureFile(test.services, close.people.reviewer, measure(index));
const refusal = (code: string) => ({ publicError: { code: 'refused', refusal: code } });

describe('closing a measure out', () => {
  it('goes from criterion to decision, each step with a name, and blocks on an unanswered objection', async () => {
    const { people, act, object, endNotice, toNotice } = close;
    await toNotice(measure(0));
    await expect(act(people.reviewer, measure(0), { do: 'close', words })).rejects.toMatchObject(
      refusal('noticeRunning'),
    );
    await object(measure(0));
    await endNotice(measure(0));
    await expect(act(people.reviewer, measure(0), { do: 'close', words })).rejects.toMatchObject(
      refusal('objectionsOpen'),
    );
    const [objection] = (await file(0)).objections;
    const answer = { words: '三号路不在本条范围', shownWords: '三号路还没修', upheld: false };
    const objectionId = objection?.objectionId ?? '';
    await act(people.triage, measure(0), { do: 'answerObjection', ...answer, objectionId });
    await act(people.reviewer, measure(0), { do: 'close', words });
    const closed = await file(0);
    expect(closed.state).toBe('closed');
    expect(closed.steps.map(({ type, actor }) => `${type} ${actor}`)).toEqual([
      'criterionSet triageOfficer',
      'evidenceAdded unitHandler',
      'applied 局长',
      'checkPassed 核查人',
      'noticeOpened triageOfficer',
      'objected null',
      'objectionAnswered triageOfficer',
      'closed 决定人',
    ]);
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { subjectId: measure(0), action: { startsWith: 'closeOut.' } },
    });
    expect(audit).toHaveLength(8);
  });

  it('is refused to the unit itself, to who checked, and to those who have no part in it', async () => {
    const { people, act, toNotice, endNotice, desk } = close;
    await toNotice(measure(1));
    await endNotice(measure(1));
    for (const actor of [people.head, people.triage, people.checker])
      await expect(act(actor, measure(1), { do: 'close', words })).rejects.toMatchObject({
        publicError: { code: 'forbidden' },
      });
    const stranger = await desk.staff('unitHead', await desk.unit('水务局'));
    await expect(act(stranger, measure(1), { do: 'close', words })).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    const administrator = await desk.staff('systemAdministrator');
    await expect(readMeasureFile(test.services, administrator, measure(1))).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    expect(await listMeasureFiles(test.services, stranger)).toEqual([]);
  });

  it('is done by one of two who decide at once; the other is told', async () => {
    const { people, desk } = close;
    const other = await desk.staff('reviewer');
    const { version } = await file(1);
    const input = { measureId: measure(1), version, command: { do: 'close', words } } as const;
    const results = await Promise.allSettled([
      actOnCloseOut(test.services, people.reviewer, input),
      actOnCloseOut(test.services, other, input),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({ reason: { publicError: { code: 'conflict' } } });
    expect((await file(1)).steps.filter(({ type }) => type === 'closed')).toHaveLength(1);
  });

  it('goes back when an objection is upheld, with the notice taken down', async () => {
    const { people, act, object, toNotice } = close;
    await toNotice(measure(2));
    await object(measure(2), '办法没有公开');
    const [objection] = (await file(2)).objections;
    await act(people.triage, measure(2), {
      ...{ do: 'answerObjection', objectionId: objection?.objectionId ?? '', upheld: true },
      ...{ words: '属实，限期公开', shownWords: '办法没有公开' },
    });
    expect(await file(2)).toMatchObject({ state: 'criterionSet', noticeEndsOn: null, openObjections: 0 });
  });

  it('is not decided by who passed an earlier check of the same round, though another checked after', async () => {
    const { people, act, endNotice, desk } = close;
    const earlier = await desk.staff('reviewer');
    await act(people.head, measure(2), { do: 'apply', words });
    await act(earlier, measure(2), { do: 'passCheck', words });
    await act(people.reviewer, measure(2), { do: 'sendBack', words });
    await act(people.triage, measure(2), { do: 'apply', words });
    await act(people.checker, measure(2), { do: 'passCheck', words });
    await act(people.triage, measure(2), { do: 'openNotice', words, days: 7 });
    await endNotice(measure(2));
    await expect(act(earlier, measure(2), { do: 'close', words })).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    await act(people.reviewer, measure(2), { do: 'close', words });
  });

  it('wants evidence that is given after the criterion', async () => {
    const { people, act, evidence, unitId } = close;
    const criterion = { words: '18处隐患全部消除', leadUnitId: unitId, participantUnitIds: [] };
    await act(people.triage, measure(3), { do: 'setCriterion', ...criterion });
    await evidence(people.handler, measure(3));
    await act(people.triage, measure(3), { do: 'setCriterion', ...criterion, words: '20处隐患全部消除' });
    await expect(act(people.head, measure(3), { do: 'apply', words })).rejects.toMatchObject(
      refusal('evidenceMissing'),
    );
  });

  it('takes no unit that does not exist, and no measure', async () => {
    const { people, act } = close;
    const nobody = '00000000-0000-4000-8000-000000000000';
    const criterion = { words: '全部亮灯', participantUnitIds: [] };
    await expect(
      act(people.triage, measure(4), { do: 'setCriterion', ...criterion, leadUnitId: nobody }),
    ).rejects.toMatchObject({ publicError: { fields: [{ field: 'leadUnitId', problem: 'unknown' }] } });
    await expect(
      act(people.triage, nobody, { do: 'setCriterion', ...criterion, leadUnitId: close.unitId }),
    ).rejects.toMatchObject({ publicError: { code: 'notFound' } });
  });
});

describe('a new version of the report', () => {
  it('flags the closed measure whose wording it changes, and no other', async () => {
    await publish(13);
    expect(await file(0)).toMatchObject({ state: 'closed', wordingChangedOn: expect.any(String) });
    expect((await file(0)).steps.at(-1)).toMatchObject({ type: 'wordingChanged', actor: null });
    expect((await file(1)).wordingChangedOn).toBeNull();
  });

  it('leaves it to the office to confirm or reopen, with the reason', async () => {
    const { people, act } = close;
    await act(people.reviewer, measure(0), { do: 'confirmWording', words: '更正笔误' });
    expect((await file(0)).wordingChangedOn).toBeNull();
    await act(people.checker, measure(0), { do: 'reopen', words: '13公里中有1公里未完工' });
    expect(await file(0)).toMatchObject({ state: 'reopened', noticeEndsOn: null });
  });
});
