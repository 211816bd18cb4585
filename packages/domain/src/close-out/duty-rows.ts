import type { CivilDate } from '../clock/civil-date.ts';
import { type DutyField, dutyFields } from './duties.ts';
import type { CloseOutState } from './states.ts';

/** The columns of a duty list as a file, in its order; the title is for reading only. */
export const dutyColumns = [
  'number',
  'title',
  'leadLeader',
  'leadUnit',
  'participants',
  'dueOn',
  'criterion',
  'reason',
  'internalFields',
] as const;
export type DutyColumn = (typeof dutyColumns)[number];
export type DutyCells = Readonly<Record<DutyColumn, string>>;

export const dutyRowProblems = [
  'numberMissing',
  'numberUnknown',
  'numberTwice',
  'numberAmbiguous',
  'unitUnknown',
  'participantUnknown',
  'dateUnreadable',
  'fieldUnknown',
  'criterionAndUnit',
  'criterionFixed',
  'reasonMissing',
  'closedOut',
  'tooLong',
] as const;
export type DutyRowProblem = (typeof dutyRowProblems)[number];

/** What is known of a measure when a row about it is judged. */
export type KnownDuty = {
  readonly measureId: string;
  readonly state: CloseOutState;
  readonly leadLeader: string;
  readonly leadUnitId: string | null;
  readonly participantUnitIds: readonly string[];
  readonly dueOn: CivilDate | null;
  readonly criterion: string;
  readonly internalFields: readonly string[];
};

export type JudgedDuty = {
  readonly measureId: string;
  /** Null where criterion and units stay as they are. */
  readonly begin: {
    readonly words: string;
    readonly leadUnitId: string;
    readonly participantUnitIds: readonly string[];
  } | null;
  /** Null where leader, deadline and what is internal stay as they are. */
  readonly duty: {
    readonly words: string;
    readonly leadLeader: string;
    readonly dueOn: CivilDate | null;
    readonly internalFields: readonly DutyField[];
  } | null;
};
export type DutyVerdict =
  | { readonly ok: true; readonly judged: JudgedDuty }
  | { readonly ok: false; readonly problem: DutyRowProblem; readonly column: DutyColumn };

export type DutyWorld = {
  /** Measures by their number; several where more than one report has it. */
  readonly measures: ReadonlyMap<number, readonly KnownDuty[]>;
  readonly units: ReadonlyMap<string, string>;
  /** Names of fields as a file writes them. */
  readonly fields: ReadonlyMap<string, DutyField>;
};

/** Judges one row against what there is. An empty cell leaves its field as it is; nothing is inferred. Pure. */
export function judgeDutyRow(cells: DutyCells, world: DutyWorld): DutyVerdict {
  const refuse = (problem: DutyRowProblem, column: DutyColumn): DutyVerdict => ({
    ok: false,
    problem,
    column,
  });
  const typed = cells.number.trim().replace(/^[（(]|[）)]$/g, '');
  if (typed === '') return refuse('numberMissing', 'number');
  const known = /^\d{1,6}$/.test(typed) ? (world.measures.get(Number(typed)) ?? []) : [];
  const [measure] = known;
  if (!measure) return refuse('numberUnknown', 'number');
  if (known.length > 1) return refuse('numberAmbiguous', 'number');
  if (measure.state === 'closed') return refuse('closedOut', 'number');
  const unit = cells.leadUnit.trim();
  if (unit !== '' && !world.units.has(unit)) return refuse('unitUnknown', 'leadUnit');
  const participants = splitNames(cells.participants);
  if (participants.some((name) => !world.units.has(name)))
    return refuse('participantUnknown', 'participants');
  const dueOn = cells.dueOn.trim() === '' ? measure.dueOn : readDay(cells.dueOn);
  if (cells.dueOn.trim() !== '' && dueOn === null) return refuse('dateUnreadable', 'dueOn');
  const internal = splitNames(cells.internalFields);
  if (internal.some((name) => !world.fields.has(name))) return refuse('fieldUnknown', 'internalFields');
  if ([...cells.criterion].length > 5000) return refuse('tooLong', 'criterion');
  if ([...cells.leadLeader].length > 60) return refuse('tooLong', 'leadLeader');
  if ([...cells.reason].length > 500) return refuse('tooLong', 'reason');
  const begin = beginOf(cells, measure, world);
  if (begin === 'criterionAndUnit' || begin === 'criterionFixed') return refuse(begin, 'criterion');
  const internalFields =
    internal.length === 0 ? measure.internalFields : internal.map((name) => world.fields.get(name));
  const next = {
    words: cells.reason.trim(),
    leadLeader: cells.leadLeader.trim() || measure.leadLeader,
    dueOn,
    internalFields: dutyFields.filter((field) => internalFields.includes(field)),
  };
  const isMoved = measure.dueOn !== null && measure.dueOn !== dueOn;
  if (isMoved && next.words === '') return refuse('reasonMissing', 'reason');
  const isSame =
    next.leadLeader === measure.leadLeader &&
    dueOn === measure.dueOn &&
    next.internalFields.join() ===
      dutyFields.filter((field) => measure.internalFields.includes(field)).join();
  return { ok: true, judged: { measureId: measure.measureId, begin, duty: isSame ? null : next } };
}

/** What a row asks for of criterion and units: null for nothing new. */
function beginOf(
  cells: DutyCells,
  measure: KnownDuty,
  { units }: DutyWorld,
): JudgedDuty['begin'] | 'criterionAndUnit' | 'criterionFixed' {
  const words = cells.criterion.trim() || measure.criterion;
  const leadUnitId = units.get(cells.leadUnit.trim()) ?? measure.leadUnitId;
  const named = splitNames(cells.participants).flatMap((name) => units.get(name) ?? []);
  const participantUnitIds = (named.length > 0 ? named : measure.participantUnitIds).filter(
    (unitId) => unitId !== leadUnitId,
  );
  const isSame =
    words === measure.criterion &&
    leadUnitId === measure.leadUnitId &&
    [...participantUnitIds].sort().join() === [...measure.participantUnitIds].sort().join();
  if (isSame) return null;
  if (words === '' || leadUnitId === null) return 'criterionAndUnit';
  if (!['open', 'criterionSet', 'reopened'].includes(measure.state)) return 'criterionFixed';
  return { words, leadUnitId, participantUnitIds };
}

function splitNames(text: string): string[] {
  return text
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]00:00(?::00)?)?$/;

/** A day as offices write it: 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日; null for anything else, also for 31 June. */
export function readDay(text: string): CivilDate | null {
  const [, year, month = '', date = ''] = day.exec(text.trim()) ?? [];
  if (!year) return null;
  const civil = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const parsed = new Date(`${civil}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === civil ? civil : null;
}
