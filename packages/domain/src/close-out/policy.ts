import { type Actor, type ActorKind, isStaff } from '../case/actor.ts';
import { type CloseOutCommandName, closeOutCommandNames } from './commands.ts';
import type { CloseOutFacts } from './decide.ts';

export type CloseOutAction = CloseOutCommandName | 'readMeasureFile' | 'addRecord';
export const closeOutActions = [...closeOutCommandNames, 'readMeasureFile', 'addRecord'] as const;

const office: readonly ActorKind[] = ['triageOfficer', 'reviewer'];
const unit: readonly ActorKind[] = ['unitHandler', 'unitHead'];
const outside: readonly ActorKind[] = ['reviewer', 'disciplineOfficer'];

/** Who may do what at all; the relation to the measure is judged in `mayCloseOut`. */
const actionActors: Readonly<Record<CloseOutAction, readonly ActorKind[]>> = {
  readMeasureFile: [...office, ...unit, 'disciplineOfficer'],
  setCriterion: ['triageOfficer'],
  setDuty: ['triageOfficer'],
  addRecord: ['triageOfficer', ...unit],
  addEvidence: ['triageOfficer', ...unit],
  apply: ['triageOfficer', 'unitHead'],
  passCheck: outside,
  failCheck: outside,
  openNotice: office,
  object: ['citizen'],
  answerObjection: office,
  sendBack: ['reviewer'],
  close: ['reviewer'],
  lookBack: outside,
  flagWording: ['system'],
  confirmWording: ['reviewer'],
  reopen: outside,
};

/** What a unit that only takes part does for a measure that another leads. */
const participantActions: readonly CloseOutAction[] = ['readMeasureFile', 'addRecord', 'addEvidence'];
/** What nobody of the unit that leads or takes part decides: it would be on their own work. */
const foreignActions: readonly CloseOutAction[] = [
  'passCheck',
  'failCheck',
  'openNotice',
  'answerObjection',
  'sendBack',
  'close',
  'lookBack',
  'confirmWording',
  'reopen',
];

/** Who has a list of measures to work with; a unit's holds its own. */
export function mayListMeasureFiles(actor: Actor): boolean {
  return actionActors.readMeasureFile.includes(actor.kind);
}

/** Whether `actor` sees what staff see of the measure: offices all of them, a unit those it leads or takes part in. */
export function maySeeMeasureFile(actor: Actor, facts: CloseOutFacts): boolean {
  return mayListMeasureFiles(actor) && (!isUnit(actor) || isOwn(actor, facts));
}

/**
 * Whether `actor` may do `action` as far as persons are concerned; whether the state allows it is `decideCloseOut`'s question.
 * Evidence, check and decision come from three persons, and none of the unit's own judges.
 */
export function mayCloseOut(actor: Actor, action: CloseOutAction, facts: CloseOutFacts): boolean {
  if (!actionActors[action].includes(actor.kind)) return false;
  if (!isStaff(actor)) return true;
  if (isUnit(actor) && !isOwn(actor, facts)) return false;
  if (isUnit(actor) && facts.leadUnitId !== actor.unitId) return participantActions.includes(action);
  if (foreignActions.includes(action) && isOwn(actor, facts)) return false;
  return !handsBefore(action, facts).includes(actor.staffId);
}

/** Who had a hand in what an action judges, anywhere in the round. */
function handsBefore(action: CloseOutAction, facts: CloseOutFacts): readonly (string | null)[] {
  const { evidenceBy, appliedBy, checkedBy, closedBy } = facts;
  switch (action) {
    case 'passCheck':
    case 'failCheck':
      return [...evidenceBy, ...appliedBy];
    case 'close':
      return [...evidenceBy, ...appliedBy, ...checkedBy];
    case 'lookBack':
      return [...evidenceBy, ...appliedBy, ...checkedBy, closedBy];
    default:
      return [];
  }
}

function isUnit(actor: Actor): boolean {
  return unit.includes(actor.kind);
}

function isOwn(actor: Actor, { leadUnitId, participantUnitIds }: CloseOutFacts): boolean {
  if (!isStaff(actor) || actor.unitId === null) return false;
  return actor.unitId === leadUnitId || participantUnitIds.includes(actor.unitId);
}

/** Who announces and makes the draw of a look-back (回头看): those who then go and look. */
export function mayDrawLookBack({ kind }: { readonly kind: ActorKind }): boolean {
  return outside.includes(kind);
}

/** Who writes down what a scheduling meeting decided: the rectification office. */
export function maySetTask({ kind }: { readonly kind: ActorKind }): boolean {
  return office.includes(kind);
}

/** A task is reported done by the unit that has it, or by the office that set it. */
export function mayFinishTask(actor: Actor, unitId: string): boolean {
  return maySetTask(actor) || (isUnit(actor) && isStaff(actor) && actor.unitId === unitId);
}

/** Who takes a duty list in from a file: those who set criterion and deadline on the screen. */
export function mayImportDuties({ kind }: { readonly kind: ActorKind }): boolean {
  return actionActors.setDuty.includes(kind);
}
