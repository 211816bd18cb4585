/**
 * Which of the answers that a citizen was given an answer to the earlier case is, to which theirs is joined: it comes after those to
 * their own case.
 */
export const ownRoundOf = (own: { readonly round: number }, roundOfEarlier: number): number =>
  own.round + roundOfEarlier;
