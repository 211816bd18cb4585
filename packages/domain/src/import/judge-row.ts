import type { CaseKind } from '../case/states.ts';
import type { ImportColumns, ImportField } from './columns.ts';
import { hideOwnContact } from './hide-own-contact.ts';
import { type LocalTime, readLocalTime } from './read-local-time.ts';

/** Why a row makes no case, each with the column to mend. */
export const rowProblems = [
  'sourceIdMissing',
  'sourceIdTooLong',
  'sourceIdTwice',
  'receivedMissing',
  'receivedMalformed',
  'receivedInFuture',
  'receivedTooOld',
  'textMissing',
  'textTooLong',
  'nameTooLong',
  'telephoneMalformed',
  'villageTooLong',
  'accusation',
  'noCustodian',
] as const;
export type RowProblemCode = (typeof rowProblems)[number];
export type RowProblem = { readonly column: number; readonly problem: RowProblemCode };

export type ImportedRow = {
  readonly sourceId: string;
  readonly receivedAt: LocalTime;
  readonly text: string;
  readonly identityMode: 'anonymous' | 'confidential' | 'realName';
  readonly name: string;
  readonly telephone: string;
  readonly townId: string | null;
  readonly village: string;
  readonly kind: CaseKind | null;
  /** What the source says beside it, line by line, for the office and the unit. */
  readonly note: string;
};

/** `finished`: settled at the source already, so that there is nothing left to do. */
export type JudgedRow =
  | { readonly is: 'ready'; readonly row: ImportedRow; readonly contactHidden: boolean }
  | { readonly is: 'refused'; readonly problems: readonly RowProblem[] }
  | { readonly is: 'finished'; readonly sourceId: string };

export type JudgeBy = {
  readonly columns: ImportColumns;
  readonly headings: readonly string[];
  readonly source: string;
  /** The present time of day at the jurisdiction. */
  readonly now: LocalTime;
  readonly towns: readonly { readonly townId: string; readonly name: string }[];
  /** Whether a name can be kept sealed now. */
  readonly maySeal: boolean;
};

const KINDS: Readonly<Record<string, CaseKind>> = {
  建议: 'suggestion',
  意见建议: 'suggestion',
  咨询: 'question',
  投诉: 'complaint',
  表扬: 'praise',
  感谢: 'praise',
};
/** What a source calls an accusation against a person: such a matter is sealed and never becomes a case. */
const ACCUSATION = /^(举报|检举|控告|检举控告|信访举报|违纪举报|举报控告)$/;
const FINISHED =
  /^(已?办结|已?结案|已?归档|已?完成|已?答复|已?回复|已?关闭|办理完毕|处理完毕|已?作废|已?撤销|已?撤单)$/;
const YES = /^(是|有|要|需要|要求|1|y|yes|true|√|保密|匿名|要求保密|需要保密|不公开)$/i;
const NOBODY = /^(匿名|不详|未知|无|没有|未提供|未留|不愿透露|保密|\/|-+|—+)$/;
const TELEPHONE = /^[+\d][\d\s\-()（）转#]{4,30}$/;
const EARLIEST = '1990-01-01';
const mostText = 20_000;

/** Judges one row by itself: whether it can become a case, and as what. */
export function judgeRow(cells: readonly string[], by: JudgeBy): JudgedRow {
  const { columns } = by;
  const columnOf = (field: ImportField) => columns.indexOf(field);
  const cell = (field: ImportField) => clean(cells[columnOf(field)] ?? '');
  const sourceId = cell('sourceId');
  if (sourceId !== '' && FINISHED.test(cell('sourceState'))) return { is: 'finished', sourceId };

  const person = personOf(cell('name'), cell('telephone'), YES.test(cell('secrecy')));
  const text = textOf(cell('title'), cell('text'));
  const receivedAt = readLocalTime(cell('receivedAt'));
  const problems = (
    [
      ['sourceId', sourceId === '' && 'sourceIdMissing'],
      ['sourceId', length(sourceId) > 100 && 'sourceIdTooLong'],
      ['receivedAt', receivedProblem(cell('receivedAt'), receivedAt, by.now)],
      ['text', length(text) < 2 && 'textMissing'],
      ['text', length(text) > mostText && 'textTooLong'],
      ['name', length(person.name) > 100 && 'nameTooLong'],
      ['telephone', person.telephone !== '' && !TELEPHONE.test(person.telephone) && 'telephoneMalformed'],
      ['village', length(cell('village')) > 500 && 'villageTooLong'],
      ['kind', ACCUSATION.test(cell('kind')) && 'accusation'],
      ['secrecy', person.identityMode === 'confidential' && !by.maySeal && 'noCustodian'],
    ] as const
  ).flatMap(([field, problem]) => (problem ? [{ column: columnOf(field), problem }] : []));
  if (problems.length > 0 || receivedAt === null) return { is: 'refused', problems };

  const hidden = hideOwnContact(text, person);
  const town = by.towns.find(({ name }) => name === cell('town'));
  const row: ImportedRow = {
    ...{ sourceId, receivedAt, text: hidden, ...person },
    townId: town?.townId ?? null,
    village: cell('village'),
    kind: KINDS[cell('kind')] ?? null,
    note: noteOf(cells, by, town !== undefined),
  };
  return { is: 'ready', row, contactHidden: hidden !== text };
}

function receivedProblem(
  written: string,
  receivedAt: LocalTime | null,
  now: LocalTime,
): RowProblemCode | false {
  if (written === '') return 'receivedMissing';
  if (receivedAt === null) return 'receivedMalformed';
  if (receivedAt > now) return 'receivedInFuture';
  return receivedAt < EARLIEST && 'receivedTooOld';
}

/** Whoever asked for it is kept under seal, whoever left nothing is anonymous; that the unit may know it, nobody was asked. */
function personOf(written: string, telephone: string, secret: boolean) {
  const name = NOBODY.test(written) ? '' : written;
  const reach = NOBODY.test(telephone) ? '' : telephone;
  if (name === '' && reach === '') return { identityMode: 'anonymous', name, telephone: reach } as const;
  if (!secret) return { identityMode: 'realName', name, telephone: reach } as const;
  return { identityMode: 'confidential', name: name || '（未留姓名）', telephone: reach } as const;
}

/** The title stands above the text where it says something of its own. */
function textOf(title: string, text: string): string {
  if (title === '' || text.startsWith(title)) return text;
  return text === '' ? '' : `${title}\n${text}`;
}

/** What the source says of kind, unit, town and state, as given; the order's own id is not among it, since a unit may read this. */
function noteOf(cells: readonly string[], by: JudgeBy, townKnown: boolean): string {
  const told: readonly (ImportField | null)[] = [
    'kind',
    'unit',
    'sourceState',
    'note',
    ...(townKnown ? [] : ['town' as const]),
  ];
  const lines = by.columns.flatMap((field, index) => {
    const value = clean(cells[index] ?? '');
    return told.includes(field) && value !== '' ? [`${by.headings[index] ?? ''}：${value}`] : [];
  });
  return lines.length === 0 ? '' : [`来源：${by.source}`, ...lines].join('\n').slice(0, 4000);
}

const length = (text: string): number => [...text].length;

/** Without what no text has: the database takes no NUL, and a half of a character is none. */
function clean(cell: string): string {
  return cell
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
