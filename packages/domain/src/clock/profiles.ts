import type { DayKind } from './working-days.ts';

/** What a step's days are counted from. */
export type ClockStart =
  | 'receipt'
  | 'acceptance'
  | 'dispatch'
  | 'decision'
  | 'reviewRequest'
  | 'reviewDecision'
  | 'secondReviewRequest'
  | 'closing'
  | 'rating';

export const clockStepKeys = [
  'accept',
  'answer',
  'object',
  'register',
  'askReview',
  'answerReview',
  'askSecondReview',
  'answerSecondReview',
  'forward',
  'tellResult',
  'callBack',
] as const;
export type ClockStepKey = (typeof clockStepKeys)[number];

/** How far a step can be moved, once: by at most `days`, asked for at least so many working days before the end. */
export type ClockExtension = {
  readonly days: number;
  readonly kind: DayKind;
  readonly noticeWorkingDays: number;
  readonly source: string;
};

export type ClockStep = {
  readonly key: ClockStepKey;
  readonly starts: ClockStart;
  readonly days: number;
  readonly kind: DayKind;
  readonly extension?: ClockExtension;
  readonly source: string;
  /** Read in a reprint, not in the gazette: shown to staff only after the operator has confirmed it. */
  readonly unconfirmed?: true;
};

/** A set of time limits kept as data (时限规则). */
export type ClockProfile = {
  readonly key: ClockProfileKey;
  /** The operator's own promise or one city's rule: a jurisdiction may set other days. */
  readonly configurable: boolean;
  readonly steps: readonly ClockStep[];
};

export const clockProfileKeys = [
  'feedback',
  'petition',
  'hotline',
  'tip',
  'realNameTip',
  'rating',
  'informationRequest',
] as const;
export type ClockProfileKey = (typeof clockProfileKeys)[number];

/** Profiles under which a case may be registered; the others belong to things that are no case. */
export const caseProfileKeys = ['feedback', 'petition', 'hotline'] as const;
export type CaseProfileKey = (typeof caseProfileKeys)[number];

/** After the answer, calendar days until a case closes by itself. */
export const closeAfterDays = 15;

const promise = '本平台办理承诺';
const petitionRules = (article: number): string => `《信访工作条例》（2022年）第${article}条`;
const tipRules = (articles: string): string =>
  `《纪检监察机关处理检举控告工作规则》（2020年）第${articles}条`;
const disclosureRules = '《中华人民共和国政府信息公开条例》第三十三条';

/**
 * Every time limit the portal knows. A tip about the head of the office itself has none: it goes to the superior on paper and is
 * never entered here.
 */
export const clockProfiles: Readonly<Record<ClockProfileKey, ClockProfile>> = {
  feedback: {
    key: 'feedback',
    configurable: true,
    steps: [
      { key: 'accept', starts: 'receipt', days: 5, kind: 'working', source: promise },
      {
        ...{ key: 'answer', starts: 'acceptance', days: 15, kind: 'working', source: promise },
        extension: { days: 15, kind: 'working', noticeWorkingDays: 2, source: promise },
      },
      { key: 'object', starts: 'dispatch', days: 5, kind: 'working', source: promise },
    ],
  },
  petition: {
    key: 'petition',
    configurable: false,
    steps: [
      { key: 'register', starts: 'receipt', days: 15, kind: 'calendar', source: petitionRules(22) },
      { key: 'accept', starts: 'receipt', days: 15, kind: 'calendar', source: petitionRules(23) },
      { key: 'object', starts: 'dispatch', days: 5, kind: 'working', source: petitionRules(23) },
      {
        ...{ key: 'answer', starts: 'acceptance', days: 60, kind: 'calendar', source: petitionRules(34) },
        extension: { days: 30, kind: 'calendar', noticeWorkingDays: 0, source: petitionRules(34) },
      },
      { key: 'askReview', starts: 'decision', days: 30, kind: 'calendar', source: petitionRules(35) },
      { key: 'answerReview', starts: 'reviewRequest', days: 30, kind: 'calendar', source: petitionRules(35) },
      {
        ...{ key: 'askSecondReview', starts: 'reviewDecision', days: 30, kind: 'calendar' },
        source: petitionRules(36),
      },
      {
        ...{ key: 'answerSecondReview', starts: 'secondReviewRequest', days: 30, kind: 'calendar' },
        source: petitionRules(36),
      },
    ],
  },
  hotline: {
    key: 'hotline',
    configurable: true,
    steps: [
      {
        ...{ key: 'answer', starts: 'receipt', days: 5, kind: 'working' },
        source: '《潍坊市12345政务服务便民热线条例》（2021年）第二十条',
      },
    ],
  },
  tip: {
    key: 'tip',
    configurable: false,
    steps: [
      {
        ...{ key: 'forward', starts: 'receipt', days: 5, kind: 'working' },
        ...{ source: tipRules('十六'), unconfirmed: true },
      },
    ],
  },
  realNameTip: {
    key: 'realNameTip',
    configurable: false,
    steps: [
      {
        ...{ key: 'forward', starts: 'receipt', days: 5, kind: 'working' },
        ...{ source: tipRules('十六'), unconfirmed: true },
      },
      {
        ...{ key: 'accept', starts: 'receipt', days: 15, kind: 'working' },
        ...{ source: tipRules('二十六'), unconfirmed: true },
      },
      {
        ...{ key: 'tellResult', starts: 'closing', days: 15, kind: 'working' },
        ...{ source: tipRules('二十七'), unconfirmed: true },
      },
    ],
  },
  rating: {
    key: 'rating',
    configurable: true,
    steps: [
      {
        ...{ key: 'callBack', starts: 'rating', days: 15, kind: 'working' },
        ...{ source: '政务服务“好差评”回访办法', unconfirmed: true },
      },
    ],
  },
  informationRequest: {
    key: 'informationRequest',
    configurable: false,
    steps: [
      {
        ...{ key: 'answer', starts: 'receipt', days: 20, kind: 'working', source: disclosureRules },
        extension: { days: 20, kind: 'working', noticeWorkingDays: 0, source: disclosureRules },
      },
    ],
  },
};

/** The step of a profile, undefined where the profile has no such limit. */
export function clockStep(profile: ClockProfileKey, key: ClockStepKey): ClockStep | undefined {
  return clockProfiles[profile].steps.find((step) => step.key === key);
}
