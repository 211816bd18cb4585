import type { Block } from './blocks.ts';
import { deadlineDay } from './dates.ts';
import { type Flow, sliceFlow } from './flow.ts';
import { fieldNames, mark, readLabel } from './labels.ts';
import type { Deadline, MeasureStatus, StatusCode } from './parsed-report.ts';

/** The explicit fields of a measure; null where the text gives none. */
export interface MeasureFields {
  unit: string | null;
  leader: string | null;
  deadline: Deadline | null;
  status: MeasureStatus | null;
}

const statuses: readonly [StatusCode, string][] = [
  ['submitted', '已?报送?(?:请)?待销号|待销号|已申请销号'],
  ['closed', '(?:已|完成)销号'],
  ['mostly', '(?:已)?基本(?:整改|完成|整改到位|整改完成|到位)|阶段性完成|部分完成'],
  ['longterm', '(?:立行立改[,、;]?)?(?:并)?(?:长期|常态化?)(?:坚持|推进|整改)|(?:已完成[,、]?)?并?长期坚持'],
  ['notDone', '否|(?:尚?未|没有)(?:完成|启动|整改|达到|到位)(?:整改)?'],
  [
    'done',
    '是|(?:已|全部|均已|整改)*(?:完成|办结|整改到位|落实到位|到位)(?:整改)?|已整改(?:完成|到位)?|已落实',
  ],
  [
    'ongoing',
    '(?:正在|持续|正|继续)(?:整改|推进|进行|办理|落实|实施|坚持|巩固|抓好)(?:中)?|(?:推进|整改|进行|办理|落实)中|序时推进|按计划推进',
  ],
];

const names: readonly [keyof typeof fieldNames, string][] = (
  Object.keys(fieldNames) as (keyof typeof fieldNames)[]
).map((key) => [key, fieldNames[key]]);
const opening = '(?<=^|[。;,、()【】〔〕\\[\\]|\\s])[【〔\\[]?\\s*';
const label = new RegExp(
  `${opening}(?:${names.map(([key, form]) => `(?<${key}>${form})`).join('|')})\\s*[】\\]]?${mark}`,
  'g',
);

/** Reads the labelled fields and the explicit status word of a measure from the stretches that belong to it. */
export function readFields(flows: readonly Flow[], cells: Block['cells'] = null): MeasureFields {
  const fields: MeasureFields = { unit: null, leader: null, deadline: null, status: null };
  for (const flow of flows) readLabelled(flow, fields);
  if (cells) readCells(cells, fields);
  for (const flow of flows) fields.status ??= statusAfterProgress(flow) ?? statusInBrackets(flow);
  return fields;
}

function readLabelled(flow: Flow, fields: MeasureFields): void {
  const marks = [...flow.norm.matchAll(label)];
  for (const [index, mark] of marks.entries()) {
    const from = mark.index + mark[0].length;
    const limit = marks[index + 1]?.index ?? flow.norm.length;
    const value = fieldValue(sliceFlow(flow, from, limit), mark.index === 0);
    if (value.raw === '') continue;
    if (mark.groups?.unit) fields.unit ??= value.raw;
    if (mark.groups?.leader) fields.leader ??= value.raw;
    if (mark.groups?.deadline) fields.deadline ??= deadlineOf(value);
    if (mark.groups?.status) fields.status ??= statusOf(value.norm, value.raw, true);
  }
}

/** A field that fills its own line runs to the line's end; one inside a sentence to the next stop. */
function fieldValue(rest: Flow, ownLine: boolean): Flow {
  const stop = (ownLine ? /[。;|\t\u2028]|\s{2,}|[)】〕](?=[。;]?$)/ : /[。;)】〕\]|\t\u2028]|\s{1,}/).exec(
    rest.norm.trimStart(),
  );
  const lead = rest.norm.length - rest.norm.trimStart().length;
  let to = stop ? lead + stop.index : rest.norm.length;
  while (to > lead && /[\s,、;([【]/.test(rest.norm[to - 1] ?? '')) to--;
  return sliceFlow(rest, lead, to);
}

function readCells(cells: NonNullable<Block['cells']>, fields: MeasureFields): void {
  if (cells.unit) fields.unit ??= cells.unit.raw;
  if (cells.leader) fields.leader ??= cells.leader.raw;
  if (cells.deadline) fields.deadline ??= deadlineOf(cells.deadline);
  if (cells.status) fields.status ??= statusOf(cells.status.norm, cells.status.raw, true);
  if (cells.progress) fields.status ??= statusOf(cells.progress.norm, cells.progress.raw, false);
}

function deadlineOf(value: Flow): Deadline {
  return { text: value.raw, date: deadlineDay(value.norm) };
}

function statusAfterProgress(flow: Flow): MeasureStatus | null {
  const found = readLabel(flow.norm);
  if (found?.kind !== 'progress') return null;
  return statusOf(flow.norm.slice(found.end), flow.raw.slice(found.end), false);
}

/** The status with which a text opens (`已完成。…`). */
export function openingStatus({ norm, raw }: Flow): MeasureStatus | null {
  return statusOf(norm, raw, false);
}

/** True for a progress line that says no more than a status (`完成情况：已完成`). */
export function isOnlyStatus(flow: Flow): boolean {
  const status = statusAfterProgress(flow);
  return status !== null && flow.raw.replace(/[。；\s]+$/, '').endsWith(status.text);
}

const bracketed = new RegExp(
  `[([【;,]\\s*((?:${statuses.map(([, form]) => form).join('|')}))[)\\]】]\\s*[。;]?\\s*(?:$|(?=[。;]))`,
);
const opened = statuses.map(([code, form]) => ({
  code,
  pattern: new RegExp(`^(?:${form})(?=$|[。,;:、(\\s])`),
}));

function statusInBrackets(flow: Flow): MeasureStatus | null {
  const match = bracketed.exec(flow.norm);
  return match?.[1] ? statusOf(match[1], match[1], true) : null;
}

function statusOf(norm: string, raw: string, whole: boolean): MeasureStatus | null {
  const lead = norm.length - norm.trimStart().length;
  const text = norm.slice(lead);
  for (const { code, pattern } of opened) {
    const match = pattern.exec(text);
    if (match) return { text: raw.slice(lead, lead + match[0].length), code };
  }
  const word = raw.trim().replace(/[。；;]$/, '');
  return whole && word !== '' && word.length <= 20 ? { text: word, code: 'other' } : null;
}
