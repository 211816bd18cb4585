import type { Actor } from '../case/actor.ts';
import { addDays, type CivilDate } from '../clock/civil-date.ts';

/** The ladder (逐级): 提醒函, 约谈记录, 纪检监察建议. */
export const proposalKinds = ['reminder', 'talk', 'recommendation'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** The next step of the ladder; null after the last. */
export function nextKind(kind: ProposalKind): ProposalKind | null {
  return proposalKinds[proposalKinds.indexOf(kind) + 1] ?? null;
}

/** What gave rise to a proposal; never told to the unit. */
export const proposalOrigins = ['none', 'alert', 'clue', 'measure'] as const;
export type ProposalOrigin = (typeof proposalOrigins)[number];

/** 起草中, 已送达, 已签收, 已回复, 回复未采纳, 已采纳, 待回访复查, 复查未到位, 已办结, 已升级. */
export const proposalStates = [
  'draft',
  'served',
  'acknowledged',
  'replied',
  'returned',
  'accepted',
  'recheckDue',
  'relapsed',
  'closed',
  'escalated',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalCommands = [
  'edit',
  'serve',
  'acknowledge',
  'reply',
  'accept',
  'return',
  'raiseRecheck',
  'recheckHeld',
  'recheckRelapsed',
  'escalate',
  'readdress',
] as const;
export type ProposalCommand = (typeof proposalCommands)[number];

/** Calendar days from the acceptance of a reply until somebody looks again. */
export const recheckAfterDays = 90;

type Line = { readonly from: readonly ProposalState[]; readonly to: ProposalState | 'same' };

/** The whole life of a proposal; what is not in it cannot happen. */
export const proposalLife: Readonly<Record<ProposalCommand, Line>> = {
  edit: { from: ['draft'], to: 'same' },
  serve: { from: ['draft'], to: 'served' },
  acknowledge: { from: ['served'], to: 'acknowledged' },
  reply: { from: ['acknowledged', 'returned'], to: 'replied' },
  accept: { from: ['replied'], to: 'accepted' },
  return: { from: ['replied'], to: 'returned' },
  raiseRecheck: { from: ['accepted'], to: 'recheckDue' },
  recheckHeld: { from: ['recheckDue'], to: 'closed' },
  recheckRelapsed: { from: ['recheckDue'], to: 'relapsed' },
  escalate: { from: ['served', 'acknowledged', 'returned', 'relapsed'], to: 'escalated' },
  // A unit that was merged into another: what it owes goes on to that one, and is served anew.
  readdress: { from: ['served', 'acknowledged', 'returned'], to: 'served' },
};

/** Where a command leads; null if it is not possible in this state. */
export function nextProposalState(state: ProposalState, command: ProposalCommand): ProposalState | null {
  const { from, to } = proposalLife[command];
  if (!from.includes(state)) return null;
  return to === 'same' ? state : to;
}

const ofUnit: readonly ProposalCommand[] = ['acknowledge', 'reply'];

export type ProposalFacts = { readonly state: ProposalState; readonly unitId: string };

/**
 * Whether an actor may know of a proposal: officers of discipline who do not belong to the unit it goes to, and that unit's head once it
 * was served.
 */
export function maySeeProposal(actor: Actor, { state, unitId }: ProposalFacts): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'disciplineOfficer') return actor.unitId !== unitId;
  return actor.kind === 'unitHead' && actor.unitId === unitId && state !== 'draft';
}

/** Whether an actor may do this to a proposal that they may see; whether its state allows it is the life's question. */
export function mayActOnProposal(actor: Actor, command: ProposalCommand, facts: ProposalFacts): boolean {
  if (!maySeeProposal(actor, facts)) return false;
  if (command === 'raiseRecheck') return actor.kind === 'system';
  return actor.kind === (ofUnit.includes(command) ? 'unitHead' : 'disciplineOfficer');
}

const post = /^副?(?:书记|主任|常委|部长|局长|组长|科长|同志)/u;

/**
 * Whether a letter is approved by somebody else than who wrote it: none of those who drafted or ever changed it is named in `approvedBy`, a name
 * with its post as it was typed (纪委副书记 周敏, 周敏主任). A longer name that holds a shorter one is another person's.
 */
export function isApprovedByAnother(approvedBy: string, writers: readonly string[]): boolean {
  const typed = approvedBy.split(/[\s、，,；;（）()]+/u);
  const isNamed = (name: string) =>
    approvedBy.replace(/\s/gu, '') === name ||
    typed.some(
      (part) =>
        part === name ||
        (part.endsWith(name) && part.length >= name.length + 2) ||
        (part.startsWith(name) && post.test(part.slice(name.length))),
    );
  return !writers.map((name) => name.replace(/\s/gu, '')).some(isNamed);
}

/** Who may look at the list at all. */
export function mayListProposals(actor: Actor): boolean {
  return actor.kind === 'disciplineOfficer' || actor.kind === 'unitHead';
}

/** The day from which an accepted proposal is to be looked at again. */
export function recheckDueOn(acceptedOn: CivilDate): CivilDate {
  return addDays(acceptedOn, recheckAfterDays);
}

/** Whether the unit owes an answer that is late: its last due date has passed while it has not replied. */
export function isReplyLate(
  { state, dueOn }: { readonly state: ProposalState; readonly dueOn: CivilDate },
  today: CivilDate,
): boolean {
  const owing: readonly ProposalState[] = ['served', 'acknowledged', 'returned'];
  return owing.includes(state) && dueOn < today;
}
