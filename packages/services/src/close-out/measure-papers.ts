import type { MeasureFileLine, MeasurePaper, MeetingTaskView } from '@huiyin/contract/desk/close-out';
import type { LetterFile } from '@huiyin/contract/desk/dispatch-letter';
import { type MeasureFileLineRow, readMeasureFiles } from '@huiyin/db/sql/read-measure-files';
import { readMeetingTasks } from '@huiyin/db/sql/read-meeting-tasks';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import type { RedReason } from '@huiyin/domain/close-out/duties';
import { mayListMeasureFiles } from '@huiyin/domain/close-out/policy';
import type { CloseOutState } from '@huiyin/domain/close-out/states';
import { forbidden } from '../failure.ts';
import { chineseDate } from '../letter/reply-letter-bytes.ts';
import { type DocumentTable, tableDocument } from '../letter/table-document.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { lineOf } from './measure-lines.ts';

const names: Readonly<Record<MeasurePaper, string>> = {
  problems: '问题清单',
  tasks: '任务清单',
  duties: '责任清单',
  meeting: '整改调度会材料',
};
const states: Readonly<Record<CloseOutState, string>> = {
  open: '未启动销号',
  criterionSet: '整改中',
  applied: '已申请销号',
  checked: '核查通过',
  onNotice: '公示中',
  closed: '已销号',
  reopened: '重新打开',
};
const reasons: Readonly<Record<RedReason, string>> = {
  overdue: '超过完成时限',
  returnsMissing: '缺月报',
  quiet: '六十天没有进展记录',
  objectionsOpen: '有异议没有答复',
  wordingChanged: '销号后通报文字有变',
  tasksOverdue: '上次调度的任务没有按期完成',
};

type Row = MeasureFileLineRow & Pick<MeasureFileLine, 'missingReturns' | 'red'>;

/** One of the three lists, or what the next scheduling meeting talks about, as a Word document; of a unit, its own measures. */
export async function writeMeasurePaper(
  services: Services,
  actor: Actor,
  paper: MeasurePaper,
): Promise<LetterFile> {
  if (!mayListMeasureFiles(actor) || !isStaff(actor)) throw forbidden();
  const unitId = actor.kind === 'unitHandler' || actor.kind === 'unitHead' ? actor.unitId : null;
  const { rows, tasks, today } = await inTransaction(services, async (scene) => {
    const at = { jurisdictionId: scene.jurisdictionId, unitId };
    const files = await readMeasureFiles(scene.tx, { ...at, today: scene.today });
    const withDates = files.map((row) => ({ ...row, ...lineOf(row, scene.today) }));
    return { rows: withDates, tasks: await readMeetingTasks(scene.tx, at), today: scene.today };
  });
  const bytes = await tableDocument(names[paper], `截至${chineseDate(today)}`, tablesOf(paper, rows, tasks));
  return { fileName: `${names[paper]}-${today}.docx`, base64: Buffer.from(bytes).toString('base64') };
}

function tablesOf(
  paper: MeasurePaper,
  rows: readonly Row[],
  tasks: readonly MeetingTaskView[],
): DocumentTable[] {
  switch (paper) {
    case 'problems':
      return [problemTable(rows)];
    case 'tasks':
      return [
        table(names.tasks, rows, [
          ['措施', 34, nameOf],
          ['完成时限', 14, ({ dueOn }) => (dueOn === null ? '' : chineseDate(dueOn))],
          ['牵头单位', 18, ({ leadUnit }) => leadUnit ?? ''],
          ['销号程序', 14, ({ state }) => states[state]],
          ['最近进展', 20, ({ lastRecordOn }) => lastRecordOn ?? ''],
        ]),
      ];
    case 'duties':
      return [dutyTable(rows)];
    default:
      return [
        agendaTable(rows.filter(({ red }) => red.length > 0)),
        taskTable(tasks.filter(({ doneOn }) => doneOn === null)),
      ];
  }
}

type Columns<Item> = readonly (readonly [name: string, percent: number, cell: (item: Item) => string])[];

function table<Item>(heading: string, items: readonly Item[], columns: Columns<Item>): DocumentTable {
  return {
    heading,
    columns: columns.map(([name, percent]) => ({ name, percent })),
    rows: items.map((item) => columns.map(([, , cell]) => cell(item))),
  };
}

function nameOf({ number, title }: { number: number | null; title: string | null }): string {
  return `${number === null ? '' : `（${number}）`}${title ?? ''}`;
}

function problemTable(rows: readonly Row[]): DocumentTable {
  const problems = [
    ...new Set(rows.map(({ problemNumber, problemTitle }) => `${problemNumber}\n${problemTitle}`)),
  ];
  const of = (key: string) => rows.filter((row) => `${row.problemNumber}\n${row.problemTitle}` === key);
  return table(names.problems, problems, [
    ['序号', 8, (key) => key.split('\n')[0] ?? ''],
    ['反馈问题', 52, (key) => key.split('\n')[1] ?? ''],
    ['整改措施', 10, (key) => String(of(key).length)],
    ['已销号', 10, (key) => String(of(key).filter(({ state }) => state === 'closed').length)],
    ['未明确责任', 10, (key) => String(of(key).filter(({ leadUnit }) => leadUnit === null).length)],
    ['需要调度', 10, (key) => String(of(key).filter(({ red }) => red.length > 0).length)],
  ]);
}

function dutyTable(rows: readonly Row[]): DocumentTable {
  return table(names.duties, rows, [
    ['措施', 20, nameOf],
    ['牵头领导', 10, ({ leadLeader }) => leadLeader],
    ['牵头单位', 13, ({ leadUnit }) => leadUnit ?? ''],
    ['参与单位', 13, ({ participants }) => participants.join('、')],
    ['完成时限', 10, ({ dueOn }) => (dueOn === null ? '' : chineseDate(dueOn))],
    ['验收标准', 24, ({ criterion }) => criterion],
    ['销号程序', 10, ({ state }) => states[state]],
  ]);
}

const monthOf = (date: string) => chineseDate(date).replace(/\d+日$/, '');

function agendaTable(rows: readonly Row[]): DocumentTable {
  const why = ({ red, missingReturns }: Row) =>
    red
      .map((reason) =>
        reason === 'returnsMissing'
          ? `${reasons[reason]}：${missingReturns.map(monthOf).join('、')}`
          : reasons[reason],
      )
      .join('\n');
  return table('需要调度的措施', rows, [
    ['措施', 26, nameOf],
    ['牵头单位', 16, ({ leadUnit }) => leadUnit ?? '未明确'],
    ['牵头领导', 12, ({ leadLeader }) => leadLeader],
    ['完成时限', 12, ({ dueOn }) => (dueOn === null ? '' : chineseDate(dueOn))],
    ['原因', 34, why],
  ]);
}

function taskTable(tasks: readonly MeetingTaskView[]): DocumentTable {
  return table('调度确定、尚未完成的任务', tasks, [
    ['措施', 24, nameOf],
    ['任务', 34, ({ words }) => words],
    ['责任单位', 16, ({ unit }) => unit],
    ['会议日期', 13, ({ heldOn }) => heldOn],
    ['完成期限', 13, ({ dueOn }) => chineseDate(dueOn)],
  ]);
}
