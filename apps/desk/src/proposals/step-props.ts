import type { ProposalView } from '@huiyin/contract/desk/proposals';

/** What the form of every step of a letter is given. */
export type StepProps = {
  readonly view: ProposalView;
  readonly done: () => void;
  readonly cancel: () => void;
};
