/** Every state a case can stand in (docs/glossary.md). `approved` is an event, not a state: approving a final reply answers the case in the same step. */
export const caseStates = [
  'received',
  'accepted',
  'notAccepted',
  'notReaccepted',
  'redirected',
  'transferred',
  'joined',
  'infoRequested',
  'dispatched',
  'objected',
  'inProgress',
  'drafted',
  'signed',
  'returned',
  'answered',
  'rework',
  'closed',
  'archived',
  'withdrawn',
] as const;
export type CaseState = (typeof caseStates)[number];

/** States in which the office or a unit still owes the citizen a step, so that a clock runs. */
export const owedStates: readonly CaseState[] = [
  'received',
  'accepted',
  'infoRequested',
  'dispatched',
  'objected',
  'inProgress',
  'drafted',
  'signed',
  'returned',
  'rework',
];

/** States in which nobody has anything left to do. */
export const endStates: readonly CaseState[] = [
  'notAccepted',
  'notReaccepted',
  'redirected',
  'transferred',
  'joined',
  'closed',
  'archived',
  'withdrawn',
];

export const caseKinds = ['suggestion', 'question', 'complaint', 'praise'] as const;
/** `misconductTip` is not among them: a tip is sealed and never becomes a `Case`. */
export type CaseKind = (typeof caseKinds)[number];

/** `confidential`: name and contact exist only in an envelope that takes two people to open. */
export const identityModes = ['anonymous', 'confidential', 'realName'] as const;
export type IdentityMode = (typeof identityModes)[number];

/** `hotline` and `ledger` come in by import: work orders of 12345, and lists kept before. */
export const caseChannels = [
  'web',
  'webWithoutScript',
  'telephone',
  'counter',
  'mail',
  'letter',
  'hotline',
  'ledger',
] as const;
export type CaseChannel = (typeof caseChannels)[number];

export const outcomes = [
  'solved',
  'partlySolved',
  'inProgress',
  'explained',
  'notFeasible',
  'unfounded',
] as const;
export type Outcome = (typeof outcomes)[number];

export const redirectChannels = ['court', 'arbitration', 'administrativeReview', 'petition'] as const;
export type RedirectChannel = (typeof redirectChannels)[number];

export const solvedAnswers = ['yes', 'partly', 'no'] as const;
export type SolvedAnswer = (typeof solvedAnswers)[number];

/** Why a reviewer sends a reply back: beside the question, no basis, no date, passing it on, personal data in it. */
export const returnGrounds = ['besideThePoint', 'noBasis', 'noDate', 'shirking', 'personalData'] as const;
export type ReturnGround = (typeof returnGrounds)[number];

/** Why somebody must not know of a case: it is about them, or they declared a conflict of interest. */
export const exclusionGrounds = ['accused', 'conflict'] as const;
export type ExclusionGround = (typeof exclusionGrounds)[number];

/** How a call-back after a bad rating ended; after `notReached` it is still to be made. */
export const callBackOutcomes = [
  'solvedNow',
  'stillUnsolved',
  'reworkAdvised',
  'declined',
  'notReached',
] as const;
export type CallBackOutcome = (typeof callBackOutcomes)[number];

/** How a unit or the office spoke with the citizen. It is a note (联系记录): never a rating, never an outcome. */
export const contactWays = ['telephone', 'visit', 'counter'] as const;
export type ContactWay = (typeof contactWays)[number];

/** A rating after which the citizen is called back: not solved, or one of the two lowest levels. */
export function isBadRating(solved: SolvedAnswer, satisfied: number): boolean {
  return solved === 'no' || satisfied <= 2;
}
