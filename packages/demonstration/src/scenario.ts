import type {
  CaseChannel,
  CaseKind,
  Outcome,
  RedirectChannel,
  ReturnGround,
  SolvedAnswer,
} from '@huiyin/domain/case/states';
import type { StaffKey } from './staff.ts';
import type { TopicKey } from './topics.ts';
import type { TownName, VillageName } from './towns.ts';
import type { UnitKey } from './units.ts';

/** A moment before day zero of the demonstration: whole civil days back, and the time of that day in the jurisdiction. */
export interface At {
  readonly daysAgo: number;
  readonly time: string;
}

type Identity =
  | { readonly identityMode: 'anonymous' }
  | {
      readonly identityMode: 'confidential' | 'realName';
      readonly name: string;
      readonly telephone?: string;
    };

export type Submission = Identity & {
  readonly at: At;
  readonly channel: CaseChannel;
  /** The officer who filled the form while listening; only for `telephone` and `counter`. */
  readonly by?: StaffKey;
  /** Measure number in the first version of the report, when the citizen came from a measure's page. */
  readonly fromMeasure?: number;
  readonly topic?: TopicKey;
  readonly text: string;
  readonly town?: TownName;
  readonly village?: VillageName;
  readonly mayPublish: boolean;
  /** Absent: the citizen left the kind to the staff. */
  readonly kind?: CaseKind;
};

export interface DemonstrationReply {
  readonly by: StaffKey;
  readonly final: boolean;
  readonly text: string;
  readonly outcome: Outcome;
  /** Promised for this many days after day zero; negative where the promised day has passed. */
  readonly outcomeDate?: { readonly daysAhead: number };
  readonly outcomeReason?: string;
  readonly surname: string;
  readonly telephone: string;
}

type Plain<Name> = Name extends string ? { readonly do: Name } : never;
type Reasoned<Name> = Name extends string ? { readonly do: Name; readonly reason: string } : never;
type Worded<Name> = Name extends string ? { readonly do: Name; readonly text: string } : never;

/**
 * One command of the domain's, at its moment. `by` names the member of staff; without it `actingIn` says who takes the
 * step.
 */
export type Step = { readonly at: At; readonly by?: StaffKey } & (
  | Plain<
      | 'accept'
      | 'markUnrelated'
      | 'acknowledge'
      | 'remind'
      | 'signReply'
      | 'approveReply'
      | 'archive'
      | 'extend'
    >
  | Plain<'agreePublicAnswer' | 'declinePublicAnswer' | 'publishAnswer'>
  | Reasoned<'notAccept' | 'notReaccept' | 'object' | 'requestRework' | 'handToDiscipline'>
  | Worded<'addFact' | 'supplyInfo' | 'addNote'>
  | { readonly do: 'classify'; readonly kind: CaseKind }
  | { readonly do: 'redirect'; readonly channel: RedirectChannel; readonly reason: string }
  | { readonly do: 'transfer'; readonly authority: string; readonly reason: string }
  | { readonly do: 'requestInfo'; readonly question: string }
  | { readonly do: 'link'; readonly measure: number; readonly why: string }
  | { readonly do: 'dispatch'; readonly unit: UnitKey; readonly instruction?: string }
  /** An objection upheld takes the case back to the office, which dispatches it anew. */
  | { readonly do: 'ruleOnObjection'; readonly upheld: boolean; readonly reason: string }
  /** `into` is the key of another scenario. */
  | { readonly do: 'join'; readonly into: string }
  | { readonly do: 'returnReply'; readonly grounds: readonly ReturnGround[]; readonly reason: string }
  | { readonly do: 'askExtension'; readonly days: number; readonly reason: string }
  | ({ readonly do: 'draftReply' } & DemonstrationReply)
  | {
      readonly do: 'rate';
      readonly solved: SolvedAnswer;
      readonly satisfied: 1 | 2 | 3 | 4 | 5;
      readonly words?: string;
    }
  | { readonly do: 'withdraw'; readonly pressed: boolean; readonly reason?: string }
  | { readonly do: 'close'; readonly reason: 'citizensWord' | 'timeAfterAnswer' }
  | { readonly do: 'proposePublicAnswer'; readonly question: string; readonly answer: string }
);

/** One invented case: what was said, and all that then happened to it, in order of time. */
export interface Scenario {
  readonly key: string;
  readonly submit: Submission;
  readonly steps: readonly Step[];
}
