/** What a rule of retention is for. A case is kept as long as the longest of the rules that it falls under. */
export const retentionKinds = [
  'suggestion',
  'question',
  'complaint',
  'praise',
  /** Nobody said what kind it is. */
  'unsorted',
  /** Instead of its kind. */
  'withdrawn',
  /** Registered as 信访事项. */
  'petition',
  /** Handed to the discipline office. */
  'discipline',
  /** Its answer is published. */
  'published',
  /** A sealed tip, from the day on which it was closed. */
  'tip',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/**
 * Days with which a jurisdiction begins, from the last that happened to a case; no longer than a portal needs them (个人信息保护法
 * art. 19). They are the operator's to change: 档案 rules of the place come first.
 */
export const usualRetention: Readonly<Record<RetentionKind, number>> = {
  suggestion: 730,
  question: 730,
  complaint: 1095,
  praise: 365,
  unsorted: 1095,
  withdrawn: 180,
  petition: 1825,
  discipline: 3650,
  published: 1825,
  tip: 3650,
};

/** Bounds of a rule, in days. */
export const shortestRetention = 30;
export const longestRetention = 36_525;
