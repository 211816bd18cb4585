import type { CaseAction } from '@huiyin/domain/case/policy';

/** Actions that need words or a choice first. */
export const panelActions = [
  'dispatch',
  'ruleOnObjection',
  'draftReply',
  'signReply',
  'requestInfo',
  'supplyInfo',
  'addFact',
  'redirect',
  'transfer',
  'notAccept',
  'notReaccept',
  'classify',
  'link',
  'join',
  'unjoin',
  'object',
  'remind',
  'askExtension',
  'askPause',
  'extend',
  'pause',
  'refuseClockChange',
  'registerAs',
  'addNote',
  'handToDiscipline',
] as const satisfies readonly CaseAction[];
export type PanelName = (typeof panelActions)[number];

/** Actions that one key carries out at once; each can be taken back or asks nothing. */
export const directActions = [
  'accept',
  'acknowledge',
  'markUnrelated',
  'resume',
] as const satisfies readonly CaseAction[];
export type DirectAction = (typeof directActions)[number];

/** The order in which the bar shows actions: what moves a case on first, handing it over last. */
export const actionOrder: readonly (PanelName | DirectAction)[] = [
  'accept',
  'acknowledge',
  'extend',
  'pause',
  'refuseClockChange',
  'dispatch',
  'ruleOnObjection',
  'draftReply',
  'signReply',
  'resume',
  'object',
  'link',
  'markUnrelated',
  'classify',
  'join',
  'unjoin',
  'requestInfo',
  'supplyInfo',
  'addFact',
  'redirect',
  'transfer',
  'notAccept',
  'notReaccept',
  'remind',
  'askExtension',
  'askPause',
  'registerAs',
  'addNote',
  'handToDiscipline',
];

/** One key an action. A test keeps them apart from one another and from those of moving about. */
export const actionKeys: Readonly<Record<PanelName | DirectAction, string>> = {
  accept: 'a',
  acknowledge: 's',
  markUnrelated: '0',
  dispatch: 'd',
  ruleOnObjection: 'v',
  draftReply: 'w',
  signReply: 'g',
  requestInfo: 'i',
  supplyInfo: 'p',
  addFact: 'f',
  redirect: 'r',
  transfer: 't',
  notAccept: 'x',
  notReaccept: 'y',
  classify: 'c',
  link: 'l',
  join: 'm',
  unjoin: 'u',
  object: 'o',
  remind: 'b',
  askExtension: 'e',
  askPause: 'h',
  extend: '=',
  pause: '-',
  refuseClockChange: '8',
  resume: ';',
  registerAs: '9',
  addNote: 'n',
  handToDiscipline: 'z',
};

/** Keys with a meaning on every page of a case: next, previous, back to the list, help, and the five suggestions. */
export const movingKeys = ['j', 'k', 'q', '?', '1', '2', '3', '4', '5'] as const;
