import type { Actor, ActorKind, CaseFacts, StaffActor } from './actor.ts';
import { type CommandName, commandNames } from './commands.ts';

/** What may be asked about a case without changing it. */
export const caseReadings = [
  'readCase',
  'readContact',
  'readLetter',
  'readInternal',
  'readInstructions',
] as const;
export type CaseReading = (typeof caseReadings)[number];
export type CaseAction = CommandName | CaseReading;
export const caseActions = [...commandNames, ...caseReadings] as const;

const office: readonly ActorKind[] = ['triageOfficer', 'reviewer'];
const unit: readonly ActorKind[] = ['unitHandler', 'unitHead'];
const receipt: readonly ActorKind[] = ['receiptHolder'];
const triage: readonly ActorKind[] = ['triageOfficer'];
const reviewer: readonly ActorKind[] = ['reviewer'];

/** Who may do what at all; the relation to the case is judged in `mayAct`. */
export const actionActors: Readonly<Record<CaseAction, readonly ActorKind[]>> = {
  readCase: [...office, ...unit, ...receipt, 'disciplineOfficer', 'system'],
  readContact: [...office, ...unit, ...receipt],
  // Hand, signature and where somebody lives: nobody consented to give those to a unit.
  readLetter: [...office, ...receipt],
  readInternal: [...office, ...unit, 'disciplineOfficer'],
  readInstructions: [...office, 'disciplineOfficer'],
  accept: triage,
  notAccept: triage,
  notReaccept: triage,
  contestRefusal: receipt,
  redirect: triage,
  transfer: triage,
  requestInfo: triage,
  supplyInfo: [...receipt, ...triage],
  addFact: [...receipt, ...triage],
  classify: triage,
  locate: triage,
  liftDanger: triage,
  link: triage,
  unlink: triage,
  markUnrelated: triage,
  dispatch: triage,
  recall: triage,
  acknowledge: unit,
  contribute: unit,
  object: unit,
  ruleOnObjection: triage,
  join: [...triage, 'system'],
  unjoin: [...triage, 'system'],
  addNote: [...office, ...unit],
  recordContact: [...office, ...unit],
  remind: triage,
  supervise: office,
  endSupervision: office,
  submitForInstruction: office,
  recordInstruction: office,
  assignHandler: ['unitHead'],
  registerAs: triage,
  askExtension: [...triage, ...unit],
  askPause: [...triage, ...unit],
  extend: reviewer,
  pause: reviewer,
  refuseClockChange: reviewer,
  resume: [...office, ...unit],
  draftReply: ['unitHandler'],
  signReply: ['unitHead'],
  recordPaperReturn: triage,
  approveReply: reviewer,
  returnReply: reviewer,
  keepPromise: unit,
  recordCallBack: triage,
  rate: receipt,
  requestRework: receipt,
  withdraw: receipt,
  close: [...receipt, 'system'],
  archive: ['system'],
  handToDiscipline: triage,
  changeConsent: receipt,
  proposePublicAnswer: reviewer,
  agreePublicAnswer: receipt,
  declinePublicAnswer: receipt,
  publishAnswer: reviewer,
  editPublicAnswer: reviewer,
  removePublicAnswer: reviewer,
  reissueReceipt: triage,
  nameAccused: [...triage, 'disciplineOfficer'],
  declareConflict: [...office, ...unit, 'disciplineOfficer'],
  askIdentity: ['disciplineOfficer'],
  agreeIdentity: ['custodian'],
  declineIdentity: ['custodian'],
};

/**
 * Whether the case must not be known to `actor`: it is about the actor's unit or person, or the actor declared a conflict of
 * interest. It counts in every role, office roles included. 信访工作条例 (2022) art. 28 and 30.
 */
export function isExcluded(actor: Actor, { excluded }: Pick<CaseFacts, 'excluded'>): boolean {
  if (!('staffId' in actor)) return false;
  const { staffId, unitId } = actor;
  return excluded.staffIds.includes(staffId) || (unitId !== null && excluded.unitIds.includes(unitId));
}

/**
 * Whether `actor` may see that the case exists: never who is excluded from it. Of the others, office roles see every case that was not handed to the discipline office,
 * a unit only what was dispatched to it or what it takes part in, a receipt holder one case, administrators none.
 */
export function maySee(actor: Actor, facts: CaseFacts): boolean {
  if (isExcluded(actor, facts)) return false;
  switch (actor.kind) {
    case 'system':
    case 'disciplineOfficer':
      return true;
    case 'receiptHolder':
      return actor.caseId === facts.id;
    case 'triageOfficer':
    case 'reviewer':
      return !facts.handedToDiscipline;
    case 'unitHandler':
    case 'unitHead':
      return !facts.handedToDiscipline && (facts.unitId === actor.unitId || takesPart(actor.unitId, facts));
    default:
      return false;
  }
}

function takesPart(unitId: string, facts: CaseFacts): boolean {
  return facts.participantUnitIds.includes(unitId);
}

/** What a unit that only takes part may do; the rest is for the unit that answers. */
const participantActions: readonly CaseAction[] = [
  'readCase',
  'readInternal',
  'addNote',
  'contribute',
  'declareConflict',
];

/**
 * A reply is approved by somebody who never drafted or signed one of its round, also none that was replaced or returned, and does not
 * belong to the unit that gave it.
 */
export function mayReview(actor: StaffActor, facts: CaseFacts): boolean {
  const draft = facts.draft;
  if (!draft) return false;
  const hadAHand = [...draft.writtenBy, ...draft.signedBy];
  return !hadAHand.includes(actor.staffId) && draft.unitId !== actor.unitId;
}

/**
 * Whether `actor` may do `action` to the case, as far as persons are concerned; whether the state allows it is `decide`'s
 * question. Screens ask the same function to show or hide a button.
 */
export function mayAct(actor: Actor, action: CaseAction, facts: CaseFacts): boolean {
  if (actor.kind === 'custodian') return maySecond(actor, action, facts);
  if (!maySee(actor, facts) || !actionActors[action].includes(actor.kind)) return false;
  if (!('staffId' in actor)) return true;
  const ofUnit = actor.kind === 'unitHandler' || actor.kind === 'unitHead';
  if (ofUnit && facts.unitId !== actor.unitId) return participantActions.includes(action);
  if (action === 'contribute') return false;
  switch (action) {
    case 'approveReply':
    case 'returnReply':
      return mayReview(actor, facts) && !facts.formerHandlers.includes(actor.staffId);
    case 'extend':
    case 'pause':
    case 'refuseClockChange':
      return facts.clockChange?.askedBy !== actor.staffId;
    case 'signReply':
      return !facts.draft?.writtenBy.includes(actor.staffId);
    case 'draftReply':
      return !facts.formerHandlers.includes(actor.staffId) && isHandler(actor, facts);
    case 'readContact':
      return !unit.includes(actor.kind) || facts.identity.forUnit;
    default:
      return true;
  }
}

/** Who handles the case drafts its reply, or who stands in during a leave; anybody of the unit while nobody in particular does. */
function isHandler(actor: StaffActor, { handlers, excluded }: CaseFacts): boolean {
  const present = handlers.filter((staffId) => !excluded.staffIds.includes(staffId));
  return present.length === 0 || present.includes(actor.staffId);
}

/** A custodian sees no case; answering what somebody else asked is all there is to do. */
function maySecond(actor: StaffActor, action: CaseAction, facts: CaseFacts): boolean {
  if (isExcluded(actor, facts)) return false;
  const { identity } = facts;
  const asked = identity.askedBy !== null && identity.askedBy !== actor.staffId;
  return asked && actionActors[action].includes(actor.kind);
}

/** Who may write down a case for somebody else (代为登记). */
export function mayRegister(actor: Actor): boolean {
  return actor.kind === 'triageOfficer';
}
