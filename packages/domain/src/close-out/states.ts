/** How far the close-out (销号) of a measure has come. Every measure begins as `open`; the report's own word is another matter. */
export const closeOutStates = [
  'open',
  'criterionSet',
  'applied',
  'checked',
  'onNotice',
  'closed',
  'reopened',
] as const;
export type CloseOutState = (typeof closeOutStates)[number];
