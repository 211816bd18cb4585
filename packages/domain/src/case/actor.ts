import type { CaseProfileKey } from '../clock/profiles.ts';
import type { CaseState, IdentityMode } from './states.ts';

export const staffRoles = [
  'triageOfficer',
  'unitHandler',
  'unitHead',
  'reviewer',
  'disciplineOfficer',
  'custodian',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

type OfficeRole = Exclude<StaffRole, 'unitHandler' | 'unitHead'>;

/** Who acts. A tagged union: what an actor may do depends on what it is, never on a free text. */
export type Actor =
  | { readonly kind: 'citizen' }
  | { readonly kind: 'receiptHolder'; readonly caseId: string }
  | { readonly kind: 'invitedChecker'; readonly invitationId: string }
  | { readonly kind: OfficeRole; readonly staffId: string; readonly unitId: string | null }
  | {
      readonly kind: 'unitHandler' | 'unitHead';
      readonly staffId: string;
      readonly unitId: string;
      readonly sectionId: string | null;
    }
  | { readonly kind: 'system'; readonly job: string };

export type ActorKind = Actor['kind'];
export type StaffActor = Extract<Actor, { staffId: string }>;

/** True for an actor that signed in at the desk. */
export function isStaff(actor: Actor): actor is StaffActor {
  return 'staffId' in actor;
}

/** What a decision about a case needs to know of it; the case text is never among it. */
export type CaseFacts = {
  readonly id: string;
  readonly state: CaseState;
  readonly version: number;
  /** The state to go back to from `infoRequested` and `joined`. */
  readonly resumeState: CaseState | null;
  /** The earlier case that this one is handled together with (合并办理), and how that one stands. */
  readonly joinedInto: { readonly id: string; readonly state: CaseState; readonly round: number } | null;
  readonly unitId: string | null;
  readonly sectionId: string | null;
  /** Units that take part beside the one that answers (参与单位). */
  readonly participantUnitIds: readonly string[];
  /** The day of the last dispatch; a unit's time to object runs from it. */
  readonly dispatchedOn: string | null;
  /** Handed to the discipline office: invisible to triage and unit from that moment. */
  readonly handedToDiscipline: boolean;
  readonly unrelatedToMeasures: boolean;
  readonly linkCount: number;
  /** The words by which the case may tell of danger to life; none once an officer lifted the pin. */
  readonly dangerWords: readonly string[];
  /** A case has at most one objection and ruling. */
  readonly objectionRuled: boolean;
  readonly refusalContested: boolean;
  readonly reworkCount: number;
  readonly extensionCount: number;
  readonly ratedRound: number;
  /** Staff who drafted or reviewed any reply before the present round. */
  readonly formerHandlers: readonly string[];
  /** Who handles the case in its unit (承办人), and who stands in for them today; none while nobody in particular does. */
  readonly handlers: readonly string[];
  /** Nobody in the unit can draft and sign at the desk: its reply comes back on paper. */
  readonly byPaper: boolean;
  readonly draft: DraftFacts | null;
  readonly publication: PublicationState;
  readonly mayPublish: boolean;
  readonly clockProfile: CaseProfileKey;
  /** Civil date, YYYY-MM-DD, in the jurisdiction's time zone. */
  readonly answerDueOn: string | null;
  /** The date before the first extension or pause of this round; it stays visible. */
  readonly firstAnswerDueOn: string | null;
  /** Since when the clock stands still (中止计时); null while it runs. */
  readonly pausedOn: string | null;
  /** A call-back (回访) that is still to be made. */
  readonly callBackOpen: boolean;
  /** Until when an officer has the case supervised (督办); null while nobody has. */
  readonly supervisedUntil: string | null;
  /** Submitted to a leader (呈批) whose instruction is not recorded yet. */
  readonly awaitsInstruction: boolean;
  /** Promises made in answers and not reported kept. */
  readonly openPromises: number;
  /** An extension or pause that was asked for and not decided yet. */
  readonly clockChange: ClockChangeFacts | null;
  readonly identity: IdentityFacts;
  readonly excluded: ExclusionFacts;
};

/** Who must not know of the case (回避): see `isExcluded`. */
export type ExclusionFacts = {
  /** Units that the case is about. */
  readonly unitIds: readonly string[];
  /** Persons that the case is about, and those who declared a conflict of interest. */
  readonly staffIds: readonly string[];
  /** The citizen named somebody in plain words, and triage has not yet said who of the directory that is. */
  readonly toBeNamed: boolean;
};

export type ClockChangeFacts = {
  readonly change: 'extend' | 'pause';
  /** Of an extension; of the kind that the case's profile counts in. */
  readonly days: number | null;
  readonly reason: string;
  readonly askedBy: string;
};

export type IdentityFacts = {
  readonly mode: IdentityMode;
  /** The citizen agreed that the unit learns name and contact. Only with `realName`. */
  readonly forUnit: boolean;
  /** Who asked for the envelope to be opened and still waits for a custodian's word. */
  readonly askedBy: string | null;
};

export type DraftFacts = {
  readonly draftedBy: string;
  /** Everybody who drafted a reply of this round or a draft that was replaced, whoever signed the last one. */
  readonly writtenBy: readonly string[];
  /** Everybody who signed a reply of this round, also one that was returned. */
  readonly signedBy: readonly string[];
  readonly unitId: string;
  readonly final: boolean;
};

export const publicationStates = ['none', 'proposed', 'agreed', 'declined', 'published', 'removed'] as const;
export type PublicationState = (typeof publicationStates)[number];
