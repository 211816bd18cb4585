import type { CaseKind } from '../case/states.ts';
import { telephonesIn } from '../notice/telephones.ts';
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
  'readsLikeTip',
  'voidAtSource',
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
  /** Whom it is about, as the source put it. */
  readonly accused: string;
  /** The day on which the source settled it: it comes in as closed. Null where there is something left to do. */
  readonly settledOn: string | null;
  /** What the source says beside it, line by line, for the office and the unit. */
  readonly note: string;
};

export type JudgedRow =
  | { readonly is: 'ready'; readonly row: ImportedRow; readonly contactHidden: boolean }
  | { readonly is: 'refused'; readonly problems: readonly RowProblem[] };

export type JudgeBy = {
  readonly columns: ImportColumns;
  readonly headings: readonly string[];
  readonly source: string;
  /** The present time of day at the jurisdiction. */
  readonly now: LocalTime;
  readonly towns: readonly { readonly townId: string; readonly name: string }[];
  /** Whether a name can be kept sealed now. */
  readonly maySeal: boolean;
  /** Whether a text reads like a tip about somebody's misconduct. */
  readonly readsLikeTip: (text: string) => boolean;
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
const FINISHED = /^(已?办结|已?结案|已?归档|已?完成|已?答复|已?回复|已?关闭|办理完毕|处理完毕)$/;
const VOID = /^(已?作废|已?撤销|已?撤单|已?撤回)$/;
const YES = /^(是|有|要|需要|要求|1|y|yes|true|√|保密|匿名|要求保密|需要保密|不公开)$/i;
const NOBODY = /^(匿名|不详|未知|无|没有|未提供|未留|不愿透露|保密|\/|-+|—+)$/;
const shortestTip = 8;
const EARLIEST = '1990-01-01';
const mostText = 20_000;

/** Judges one row by itself: whether it can become a case, and as what. */
export function judgeRow(cells: readonly string[], by: JudgeBy): JudgedRow {
  const { columns } = by;
  const columnOf = (field: ImportField) => columns.indexOf(field);
  const cell = (field: ImportField) => clean(cells[columnOf(field)] ?? '');
  const sourceId = cell('sourceId');
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
      [
        'telephone',
        person.telephone !== '' && telephonesIn(person.telephone).length === 0 && 'telephoneMalformed',
      ],
      ['village', length(cell('village')) > 500 && 'villageTooLong'],
      ['kind', ACCUSATION.test(cell('kind')) && 'accusation'],
      ['text', by.readsLikeTip(text) && 'readsLikeTip'],
      ['sourceState', VOID.test(cell('sourceState')) && 'voidAtSource'],
      ['secrecy', person.identityMode === 'confidential' && !by.maySeal && 'noCustodian'],
    ] as const
  ).flatMap(([field, problem]) => (problem ? [{ column: columnOf(field), problem }] : []));
  if (problems.length > 0 || receivedAt === null) return { is: 'refused', problems };

  const hide = (words: string) => hideOwnContact(words, person);
  const hidden = hide(text);
  const town = by.towns.find(({ name }) => name === cell('town'));
  const row: ImportedRow = {
    ...{ sourceId, receivedAt, text: hidden, ...person },
    townId: town?.townId ?? null,
    village: hide(cell('village')),
    kind: KINDS[cell('kind')] ?? null,
    accused: NOBODY.test(cell('accused')) ? '' : hide(cell('accused')).slice(0, 200),
    settledOn: FINISHED.test(cell('sourceState')) ? settledOn(cell, { receivedAt, now: by.now }) : null,
    note: noteOf(cells.map(hide), by, town !== undefined),
  };
  return { is: 'ready', row, contactHidden: hidden !== text };
}

/** The day that the source gives for it, never before it was received nor after today. */
function settledOn(
  cell: (field: ImportField) => string,
  { receivedAt, now }: { receivedAt: LocalTime; now: LocalTime },
): string {
  const told = readLocalTime(cell('closedOn')) ?? readLocalTime(cell('answeredOn')) ?? receivedAt;
  const latest = told > now ? now : told;
  return (latest < receivedAt ? receivedAt : latest).slice(0, 10);
}

/**
 * Why a row is a tip about somebody's misconduct, in whichever column it says so; null for one that is none. Such a matter is
 * sealed and never kept in clear, so it is looked for before anybody has said what the columns are.
 */
export function tipIn(cells: readonly string[], readsLikeTip: (text: string) => boolean): RowProblem | null {
  const plain = cells.map(clean);
  const named = plain.findIndex((cell) => ACCUSATION.test(cell));
  if (named >= 0) return { column: named, problem: 'accusation' };
  const told = plain.findIndex((cell) => length(cell) >= shortestTip && readsLikeTip(cell));
  return told < 0 ? null : { column: told, problem: 'readsLikeTip' };
}

/** Whether the cells of a refused row are forgotten, all but the source's own number. */
export const isTip = (problems: readonly RowProblem[]): boolean =>
  problems.some(({ problem }) => problem === 'accusation' || problem === 'readsLikeTip');

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
    ...(FINISHED.test(clean(cells[by.columns.indexOf('sourceState')] ?? '')) ? settledFields : []),
    ...(townKnown ? [] : ['town' as const]),
  ];
  const lines = by.columns.flatMap((field, index) => {
    const value = clean(cells[index] ?? '');
    return told.includes(field) && value !== '' ? [`${by.headings[index] ?? ''}：${value}`] : [];
  });
  return lines.length === 0 ? '' : [`来源：${by.source}`, ...lines].join('\n').slice(0, 4000);
}

/** What a settled order says of its end: nobody else here will. */
const settledFields = ['reply', 'outcome', 'answeredOn', 'closedOn'] as const;

const length = (text: string): number => [...text].length;

/** Without what no text has: the database takes no NUL, and a half of a character is none. */
function clean(cell: string): string {
  return cell
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
