import type { CaseProfileKey } from '../clock/profiles.ts';
import type {
  CallBackOutcome,
  CaseKind,
  ContactWay,
  Outcome,
  RedirectChannel,
  ReturnGround,
  SolvedAnswer,
} from './states.ts';

/** A reply as its drafter writes it. Dates are civil dates, YYYY-MM-DD. */
export type ReplyDraft = {
  readonly final: boolean;
  readonly text: string;
  readonly outcome: Outcome;
  /** Needed for `inProgress`: when it will be done. */
  readonly outcomeDate: string | null;
  /** Needed for `notFeasible`: why. */
  readonly outcomeReason: string | null;
  readonly surname: string;
  readonly telephone: string;
  /** What the unit promises to do, and by when (YYYY-MM-DD); it has a clock of its own. */
  readonly promise?: { readonly what: string; readonly by: string } | null;
};

/** Everything that can be done to a case after it was received, one name each. */
export type CaseCommand =
  | { readonly do: 'accept' }
  | { readonly do: 'notAccept'; readonly reason: string }
  | { readonly do: 'notReaccept'; readonly reason: string }
  | { readonly do: 'contestRefusal'; readonly reason: string }
  | { readonly do: 'redirect'; readonly channel: RedirectChannel; readonly reason: string }
  | { readonly do: 'transfer'; readonly authority: string; readonly reason: string }
  | { readonly do: 'requestInfo'; readonly question: string }
  | { readonly do: 'supplyInfo'; readonly text: string }
  | { readonly do: 'addFact'; readonly text: string }
  | { readonly do: 'classify'; readonly kind: CaseKind | null }
  | { readonly do: 'locate'; readonly townId: string }
  | { readonly do: 'liftDanger'; readonly reason: string }
  | { readonly do: 'link'; readonly measureId: string; readonly why: string }
  | { readonly do: 'unlink'; readonly measureId: string }
  | { readonly do: 'markUnrelated'; readonly unrelated: boolean }
  | {
      readonly do: 'dispatch';
      readonly unitId: string;
      readonly sectionId: string | null;
      readonly instruction: string;
      readonly participantUnitIds?: readonly string[];
    }
  | { readonly do: 'recall'; readonly reason: string }
  | { readonly do: 'acknowledge' }
  | { readonly do: 'contribute'; readonly text: string }
  | { readonly do: 'object'; readonly reason: string }
  | { readonly do: 'ruleOnObjection'; readonly upheld: boolean; readonly reason: string }
  | { readonly do: 'join'; readonly intoCaseId: string }
  | { readonly do: 'unjoin'; readonly reason: string }
  | { readonly do: 'addNote'; readonly text: string }
  | { readonly do: 'recordContact'; readonly way: ContactWay; readonly on: string; readonly text: string }
  | { readonly do: 'remind' }
  | { readonly do: 'supervise'; readonly reason: string; readonly dueOn: string }
  | { readonly do: 'endSupervision'; readonly result: string }
  | { readonly do: 'submitForInstruction'; readonly leader: string; readonly text: string }
  | {
      readonly do: 'recordInstruction';
      readonly leader: string;
      readonly on: string;
      readonly text: string;
    }
  | { readonly do: 'assignHandler'; readonly staffId: string }
  | { readonly do: 'registerAs'; readonly profile: CaseProfileKey; readonly reason: string }
  | { readonly do: 'askExtension'; readonly days: number; readonly reason: string }
  | { readonly do: 'askPause'; readonly reason: string }
  | { readonly do: 'extend' }
  | { readonly do: 'pause' }
  | { readonly do: 'refuseClockChange'; readonly reason: string }
  | { readonly do: 'resume' }
  | { readonly do: 'draftReply'; readonly reply: ReplyDraft }
  | { readonly do: 'signReply' }
  | { readonly do: 'recordPaperReturn'; readonly reply: ReplyDraft }
  | { readonly do: 'approveReply' }
  | { readonly do: 'returnReply'; readonly grounds: readonly ReturnGround[]; readonly reason: string }
  | { readonly do: 'keepPromise'; readonly promiseId: string; readonly result: string }
  | { readonly do: 'recordCallBack'; readonly outcome: CallBackOutcome; readonly words: string }
  | {
      readonly do: 'rate';
      readonly solved: SolvedAnswer;
      readonly satisfied: number;
      readonly words: string;
    }
  | { readonly do: 'requestRework'; readonly reason: string }
  | { readonly do: 'withdraw'; readonly pressed: boolean; readonly reason: string }
  | { readonly do: 'close'; readonly reason: 'citizensWord' | 'timeAfterAnswer' }
  | { readonly do: 'archive' }
  | { readonly do: 'handToDiscipline'; readonly reason: string }
  | {
      readonly do: 'nameAccused';
      readonly unitIds: readonly string[];
      readonly staffIds: readonly string[];
    }
  | { readonly do: 'declareConflict'; readonly reason: string }
  | { readonly do: 'changeConsent'; readonly mayPublish: boolean }
  | { readonly do: 'proposePublicAnswer'; readonly question: string; readonly answer: string }
  | { readonly do: 'agreePublicAnswer' }
  | { readonly do: 'declinePublicAnswer' }
  | { readonly do: 'publishAnswer' }
  | {
      readonly do: 'editPublicAnswer';
      readonly question: string;
      readonly answer: string;
      readonly reason: string;
    }
  | { readonly do: 'removePublicAnswer'; readonly reason: string }
  | { readonly do: 'reissueReceipt' }
  | { readonly do: 'askIdentity'; readonly reason: string }
  | { readonly do: 'agreeIdentity' }
  | { readonly do: 'declineIdentity'; readonly reason: string };

export type CommandName = CaseCommand['do'];

export const commandNames = [
  'accept',
  'notAccept',
  'notReaccept',
  'contestRefusal',
  'redirect',
  'transfer',
  'requestInfo',
  'supplyInfo',
  'addFact',
  'classify',
  'locate',
  'liftDanger',
  'link',
  'unlink',
  'markUnrelated',
  'dispatch',
  'recall',
  'acknowledge',
  'contribute',
  'object',
  'ruleOnObjection',
  'join',
  'unjoin',
  'addNote',
  'recordContact',
  'remind',
  'supervise',
  'endSupervision',
  'submitForInstruction',
  'recordInstruction',
  'assignHandler',
  'registerAs',
  'askExtension',
  'askPause',
  'extend',
  'pause',
  'refuseClockChange',
  'resume',
  'draftReply',
  'signReply',
  'recordPaperReturn',
  'approveReply',
  'returnReply',
  'keepPromise',
  'recordCallBack',
  'rate',
  'requestRework',
  'withdraw',
  'close',
  'archive',
  'handToDiscipline',
  'nameAccused',
  'declareConflict',
  'changeConsent',
  'proposePublicAnswer',
  'agreePublicAnswer',
  'declinePublicAnswer',
  'publishAnswer',
  'editPublicAnswer',
  'removePublicAnswer',
  'reissueReceipt',
  'askIdentity',
  'agreeIdentity',
  'declineIdentity',
] as const satisfies readonly CommandName[];
