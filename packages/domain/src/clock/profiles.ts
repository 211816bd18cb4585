/** A time limit kept as data (时限规则). Limits in working days. */
export type ClockProfile = {
  readonly key: 'feedback';
  readonly acceptWithin: number;
  readonly answerWithin: number;
  /** An extension is asked for at least this many working days before the end. */
  readonly extensionNotice: number;
  /** After the answer, calendar days until the case closes by itself. */
  readonly closeAfter: number;
  readonly source: string;
};

/** The portal's own promise: 5 working days to say whether a case is accepted, 15 to answer it. */
export const feedbackProfile: ClockProfile = {
  key: 'feedback',
  acceptWithin: 5,
  answerWithin: 15,
  extensionNotice: 2,
  closeAfter: 15,
  source: '本平台办理承诺',
};
