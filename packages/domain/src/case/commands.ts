import type { CaseProfileKey } from '../clock/profiles.ts';
import type { CaseKind, Outcome, RedirectChannel, SolvedAnswer } from './states.ts';

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
  | { readonly do: 'classify'; readonly kind: CaseKind }
  | { readonly do: 'link'; readonly measureId: string; readonly why: string }
  | { readonly do: 'unlink'; readonly measureId: string }
  | { readonly do: 'markUnrelated'; readonly unrelated: boolean }
  | {
      readonly do: 'dispatch';
      readonly unitId: string;
      readonly sectionId: string | null;
      readonly instruction: string;
    }
  | { readonly do: 'acknowledge' }
  | { readonly do: 'object'; readonly reason: string }
  | { readonly do: 'ruleOnObjection'; readonly upheld: boolean; readonly reason: string }
  | { readonly do: 'join'; readonly intoCaseId: string }
  | { readonly do: 'unjoin'; readonly reason: string }
  | { readonly do: 'addNote'; readonly text: string }
  | { readonly do: 'remind' }
  | { readonly do: 'registerAs'; readonly profile: CaseProfileKey; readonly reason: string }
  | { readonly do: 'askExtension'; readonly days: number; readonly reason: string }
  | { readonly do: 'askPause'; readonly reason: string }
  | { readonly do: 'extend' }
  | { readonly do: 'pause' }
  | { readonly do: 'refuseClockChange'; readonly reason: string }
  | { readonly do: 'resume' }
  | { readonly do: 'draftReply'; readonly reply: ReplyDraft }
  | { readonly do: 'signReply' }
  | { readonly do: 'approveReply' }
  | { readonly do: 'returnReply'; readonly reason: string }
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
  | { readonly do: 'changeConsent'; readonly mayPublish: boolean }
  | { readonly do: 'proposePublicAnswer'; readonly question: string; readonly answer: string }
  | { readonly do: 'agreePublicAnswer' }
  | { readonly do: 'declinePublicAnswer' }
  | { readonly do: 'publishAnswer' }
  | { readonly do: 'removePublicAnswer'; readonly reason: string }
  | { readonly do: 'reissueReceipt' };

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
  'link',
  'unlink',
  'markUnrelated',
  'dispatch',
  'acknowledge',
  'object',
  'ruleOnObjection',
  'join',
  'unjoin',
  'addNote',
  'remind',
  'registerAs',
  'askExtension',
  'askPause',
  'extend',
  'pause',
  'refuseClockChange',
  'resume',
  'draftReply',
  'signReply',
  'approveReply',
  'returnReply',
  'rate',
  'requestRework',
  'withdraw',
  'close',
  'archive',
  'handToDiscipline',
  'changeConsent',
  'proposePublicAnswer',
  'agreePublicAnswer',
  'declinePublicAnswer',
  'publishAnswer',
  'removePublicAnswer',
  'reissueReceipt',
] as const satisfies readonly CommandName[];
