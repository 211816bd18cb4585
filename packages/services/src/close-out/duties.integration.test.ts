import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeReport } from '../testing/arrange-report.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { listMeasureFiles } from './list-measure-files.ts';
import { writeMeasurePaper } from './measure-papers.ts';
import { finishTask, listTasks, setTask } from './meeting-tasks.ts';
import { readMeasureFile } from './read-measure-file.ts';
import { arrangeCloseOut } from './testing/arrange-close-out.ts';

let test: TestServices;
let close: Awaited<ReturnType<typeof arrangeCloseOut>>;
let measureId: string;
const duty = { do: 'setDuty', words: '', leadLeader: '副县长 某', internalFields: ['leadLeader'] } as const;

beforeAll(async () => {
  test = await openTestServices();
  close = await arrangeCloseOut(test);
  [measureId = ''] = await arrangeReport(test, [
    { title: '修路', text: '修复道路12公里' },
    { title: '供水', text: '改造管网' },
  ]);
  const criterion = { words: '12公里全部验收合格', leadUnitId: close.unitId, participantUnitIds: [] };
  await close.act(close.people.triage, measureId, { do: 'setCriterion', ...criterion });
});
afterAll(() => test.close());

describe('who answers for a measure', () => {
  it('is written down by the office; a deadline moves only with a reason, which stands on record', async () => {
    const { triage, head } = close.people;
    await close.act(triage, measureId, {
      ...duty,
      dueOn: '2026-06-30',
      internalFields: [...duty.internalFields],
    });
    const moved = { ...duty, dueOn: '2026-12-31', internalFields: [] };
    await expect(close.act(triage, measureId, moved)).rejects.toMatchObject({
      publicError: { refusal: 'wordsMissing' },
    });
    await expect(close.act(head, measureId, moved)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    const file = await readMeasureFile(test.services, head, measureId);
    expect(file).toMatchObject({
      dueOn: '2026-06-30',
      leadLeader: '副县长 某',
      internalFields: ['leadLeader'],
    });
  });
});

describe('what the next scheduling meeting talks about', () => {
  const line = async () => (await listMeasureFiles(test.services, close.people.triage))[0];

  it('is what is past its deadline or owes a return', async () => {
    await test.database.owner.prisma
      .$executeRaw`UPDATE measure_event SET on_day = '2026-01-10' WHERE type = 'criterionSet'`;
    const shown = await line();
    expect(shown?.red).toEqual(expect.arrayContaining(['overdue', 'returnsMissing']));
    expect(shown?.missingReturns.length).toBeGreaterThan(1);
  });

  it('ends in tasks, which the unit reports done once and no other unit sees', async () => {
    const { triage, head, handler } = close.people;
    const task = { measureId, words: '十日内补交验收单', unitId: close.unitId, dueOn: '2099-01-01' };
    await expect(setTask(test.services, head, task)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    await expect(setTask(test.services, triage, { ...task, dueOn: '2020-01-01' })).rejects.toMatchObject({
      publicError: { fields: [{ field: 'dueOn' }] },
    });
    await setTask(test.services, triage, task);
    const [set] = await listTasks(test.services, head);
    const stranger = await close.desk.staff('unitHead', await close.desk.unit('水务局'));
    expect(await listTasks(test.services, stranger)).toEqual([]);
    const done = { taskId: set?.taskId ?? '', result: '已补交' };
    await expect(finishTask(test.services, stranger, done)).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    await finishTask(test.services, handler, done);
    await expect(finishTask(test.services, head, done)).rejects.toMatchObject({
      publicError: { code: 'conflict' },
    });
    const actions = { action: { startsWith: 'meeting.' } };
    expect(await test.database.owner.prisma.auditEntry.count({ where: actions })).toBe(2);
  });
});

describe('the papers', () => {
  it.each(['problems', 'tasks', 'duties', 'meeting'] as const)('%s is a Word document', async (paper) => {
    const { fileName, base64 } = await writeMeasurePaper(test.services, close.people.reviewer, paper);
    expect(fileName).toMatch(/^.+-\d{4}-\d{2}-\d{2}\.docx$/);
    expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  it('is for nobody who has no part in it', async () => {
    const administrator = await close.desk.staff('systemAdministrator');
    await expect(writeMeasurePaper(test.services, administrator, 'duties')).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
  });
});
