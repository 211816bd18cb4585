import type { ImportColumns, ImportField } from './columns.ts';

/** Headings as 12345 platforms and ledgers write them, the surest first. Compared without spaces, stars and what is in brackets. */
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  sourceId: [
    ...[
      '工单编号',
      '工单号',
      '诉求编号',
      '来件编号',
      '信访编号',
      '业务编号',
      '流水号',
      '工单流水号',
      '登记编号',
    ],
    ...['案件编号', '事件编号', '受理编号', '办件编号', '编号', '单号'],
  ],
  receivedAt: [
    ...[
      '受理时间',
      '来电时间',
      '诉求时间',
      '登记时间',
      '反映时间',
      '收件时间',
      '来信时间',
      '来访时间',
      '接收时间',
    ],
    ...[
      '受理日期',
      '来电日期',
      '登记日期',
      '反映日期',
      '收件日期',
      '来信日期',
      '来访日期',
      '收到日期',
      '创建时间',
      '提交时间',
      '日期',
    ],
  ],
  title: ['工单标题', '诉求标题', '标题', '主题', '诉求主题', '事项名称'],
  text: [
    ...[
      '诉求内容',
      '工单内容',
      '反映内容',
      '来电内容',
      '来信内容',
      '问题描述',
      '诉求描述',
      '详细内容',
      '主要内容',
    ],
    ...['具体内容', '信访内容', '内容', '反映问题', '反映事项', '事项', '诉求'],
  ],
  name: [
    ...[
      '来电人姓名',
      '诉求人姓名',
      '反映人姓名',
      '市民姓名',
      '来电人',
      '诉求人',
      '反映人',
      '投诉人',
      '来信人',
    ],
    ...['信访人', '信访人姓名', '来访人', '联系人', '姓名'],
  ],
  telephone: [
    ...[
      '联系电话',
      '来电号码',
      '来电电话',
      '主叫号码',
      '手机号码',
      '手机号',
      '联系方式',
      '电话号码',
      '电话',
      '手机',
      '回访电话',
    ],
  ],
  secrecy: ['是否保密', '要求保密', '信息保密', '是否匿名', '保密', '匿名', '是否公开个人信息'],
  town: [
    '所属镇街',
    '镇街',
    '所属乡镇',
    '乡镇',
    '乡镇街道',
    '街道',
    '所属区域',
    '事发区域',
    '诉求区域',
    '属地',
    '区域',
  ],
  village: [
    '事发地址',
    '诉求地址',
    '事发地点',
    '详细地址',
    '发生地址',
    '地址',
    '地点',
    '所在村',
    '村居',
    '社区',
    '村',
  ],
  kind: [
    '诉求类型',
    '诉求类别',
    '工单类型',
    '事项类型',
    '业务类型',
    '信访类别',
    '诉求性质',
    '类型',
    '类别',
    '性质',
  ],
  unit: ['承办单位', '主办单位', '责任单位', '办理单位', '承办部门', '责任部门', '转办单位', '处理单位'],
  accused: [
    ...[
      '被反映人',
      '被反映单位',
      '被反映对象',
      '被投诉人',
      '被投诉单位',
      '被投诉对象',
      '被诉单位',
      '被诉对象',
    ],
    ...['投诉对象', '反映对象', '涉事单位', '涉及单位'],
  ],
  sourceState: ['工单状态', '办理状态', '当前状态', '处理状态', '办件状态', '状态'],
  note: ['备注', '紧急程度', '诉求分类', '问题分类'],
  caseNumber: ['回音受理编号', '平台受理编号'],
  reply: [
    '答复内容',
    '回复内容',
    '办理情况',
    '处理情况',
    '处理意见',
    '办理意见',
    '反馈内容',
    '答复意见',
    '答复',
    '回复',
  ],
  outcome: ['办理结果', '处理结果', '解决情况', '是否解决', '办结类型'],
  acceptedOn: ['平台受理日期'],
  answeredOn: ['答复时间', '答复日期', '回复时间', '反馈时间', '办理完成时间', '完成时间'],
  closedOn: ['办结时间', '办结日期', '结案时间', '归档时间'],
};

/** A heading without what varies: spaces, stars, colons, what stands in brackets. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s*:：_\-/]/g, '');
}

/** What the columns under these headings are likely to be; each field goes to the column whose heading names it most surely. */
export function guessColumns(headings: readonly string[]): ImportColumns {
  const plain = headings.map(plainHeading);
  const columns: (ImportField | null)[] = headings.map(() => null);
  for (const [field, names] of Object.entries(HEADINGS) as [ImportField, readonly string[]][]) {
    const free = (index: number) => index >= 0 && columns[index] === null;
    const found = names.map((name) => plain.indexOf(name)).filter(free);
    const [surest] = found;
    if (surest === undefined) continue;
    if (field !== 'note') columns[surest] = field;
    else for (const index of found) columns[index] = field;
  }
  return columns;
}

/**
 * Which of the first rows holds the headings: the one of which most are known. A title or a line of remarks may stand above it.
 * Null where no row has two cells.
 */
export function findHeadings(rows: readonly (readonly string[])[]): number | null {
  let best: { index: number; score: number } | null = null;
  for (const [index, cells] of rows.entries()) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length < 2) continue;
    const known = guessColumns(cells).filter((field) => field !== null).length;
    // The first row with cells is the headings where none is known.
    if (!best || known > best.score) best = { index, score: known };
  }
  return best?.index ?? null;
}
