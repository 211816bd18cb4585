import type { Actor } from '../case/actor.ts';

/** Where a clue comes from: a sealed tip, a case that triage handed over, an alert, an inspection, or something else. */
export const clueSources = ['tip', 'case', 'alert', 'inspection', 'other'] as const;
export type ClueSource = (typeof clueSources)[number];

/** Sources that are kept here themselves, so that the clue can name them. */
export const keptSources: readonly ClueSource[] = ['tip', 'case', 'alert'];

/** 已登记, 已转承办部门, 已定处置方式, 已办结. */
export const clueStates = ['registered', 'forwarded', 'decided', 'closed'] as const;
export type ClueState = (typeof clueStates)[number];

/** 谈话函询, 初步核实, 暂存待查, 予以了结. 中国共产党纪律检查机关监督执纪工作规则 (2019) art. 21. */
export const clueWays = ['inquiry', 'preliminaryCheck', 'heldPending', 'settled'] as const;
export type ClueWay = (typeof clueWays)[number];

/** What is entered in the ledger, each with sealed words. `register` is the first entry. */
export const clueEntryKinds = [
  'register',
  'forward',
  'decide',
  'note',
  'close',
  'tellAccepted',
  'tellResult',
] as const;
export type ClueEntryKind = (typeof clueEntryKinds)[number];
export type ClueCommand = Exclude<ClueEntryKind, 'register'>;
export const clueCommands = clueEntryKinds.filter((kind): kind is ClueCommand => kind !== 'register');

const steps: Readonly<Record<ClueCommand, { from: readonly ClueState[]; to: ClueState | 'same' }>> = {
  forward: { from: ['registered'], to: 'forwarded' },
  // Again after 谈话函询 or 暂存待查: the later decision stands, the earlier one stays in the ledger.
  decide: { from: ['forwarded', 'decided'], to: 'decided' },
  note: { from: clueStates, to: 'same' },
  close: { from: ['decided'], to: 'closed' },
  tellAccepted: { from: clueStates, to: 'same' },
  tellResult: { from: ['closed'], to: 'same' },
};

/** Where a command leads; null if it is not possible in this state. */
export function nextClueState(state: ClueState, command: ClueCommand): ClueState | null {
  const { from, to } = steps[command];
  if (!from.includes(state)) return null;
  return to === 'same' ? state : to;
}

type ClueStepDays = {
  readonly receivedOn: string;
  readonly forwardedOn: string | null;
  readonly decidedOn: string | null;
  readonly closedOn: string | null;
};

/**
 * The first day that an entry can bear: that of what it follows. A clock that was set back, or a slip in the year, would start the next clock
 * before its time.
 */
export function earliestDay(command: ClueCommand, days: ClueStepDays): string {
  switch (command) {
    case 'decide':
      return days.forwardedOn ?? days.receivedOn;
    case 'close':
      return days.decidedOn ?? days.forwardedOn ?? days.receivedOn;
    case 'tellResult':
      return days.closedOn ?? days.receivedOn;
    default:
      return days.receivedOn;
  }
}

/** A decision is a collective one: so many people take it at least. */
export const leastDeciders = 2;

/**
 * Names as they are typed, one after the other with any of the usual marks between them; each once. A blank within a name of two characters
 * (周 敏, as lists are set) makes no two of it: a decision by one person must not read as one by two.
 */
export function namesIn(text: string): readonly string[] {
  const names = text
    .replace(/(?<=^|[\s、，,；;])(\p{Script=Han})[^\S\n]+(\p{Script=Han})(?=$|[\s、，,；;])/gu, '$1$2')
    .split(/[\s、，,；;]+/u)
    .filter((name) => name !== '');
  return [...new Set(names)];
}

/** Who keeps the ledger at all; which clues, the keys they are sealed to decide. */
export function mayKeepClues(actor: Actor): boolean {
  return actor.kind === 'disciplineOfficer';
}
