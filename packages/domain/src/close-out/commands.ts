import type { DutyField } from './duties.ts';

/** What can be done to the close-out of a measure. Words that others will read are carried as `words`. */
export type CloseOutCommand =
  | {
      readonly do: 'setCriterion';
      readonly words: string;
      readonly leadUnitId: string;
      readonly participantUnitIds: readonly string[];
    }
  | {
      /** `words` say why a deadline moves; otherwise they may be empty. */
      readonly do: 'setDuty';
      readonly words: string;
      readonly leadLeader: string;
      readonly dueOn: string | null;
      readonly internalFields: readonly DutyField[];
    }
  | { readonly do: 'addEvidence'; readonly words: string; readonly happenedOn: string }
  | { readonly do: 'apply'; readonly words: string }
  | { readonly do: 'passCheck'; readonly words: string }
  | { readonly do: 'failCheck'; readonly words: string }
  | { readonly do: 'openNotice'; readonly words: string; readonly days: number }
  | { readonly do: 'object'; readonly words: string }
  | {
      readonly do: 'answerObjection';
      readonly words: string;
      readonly objectionId: string;
      readonly upheld: boolean;
    }
  | { readonly do: 'sendBack'; readonly words: string }
  | { readonly do: 'close'; readonly words: string }
  | { readonly do: 'lookBack'; readonly words: string; readonly drawId: string; readonly holds: boolean }
  | { readonly do: 'flagWording'; readonly words: string }
  | { readonly do: 'confirmWording'; readonly words: string }
  | { readonly do: 'reopen'; readonly words: string };

export type CloseOutCommandName = CloseOutCommand['do'];

export const closeOutCommandNames = [
  'setCriterion',
  'setDuty',
  'addEvidence',
  'apply',
  'passCheck',
  'failCheck',
  'openNotice',
  'object',
  'answerObjection',
  'sendBack',
  'close',
  'lookBack',
  'flagWording',
  'confirmWording',
  'reopen',
] as const satisfies readonly CloseOutCommandName[];
