import type { Actor, CaseFacts } from '@huiyin/domain/case/actor';
import {
  type CaseCommand,
  type CommandName,
  commandNames,
  type ReplyDraft,
} from '@huiyin/domain/case/commands';
import { decide } from '@huiyin/domain/case/decide';
import { type CaseAction, caseReadings, mayAct } from '@huiyin/domain/case/policy';
import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { mayStillExtend, mayStillObject } from '../case/deadlines.ts';

const words = '-';
const reason = words;
const reply: ReplyDraft = {
  final: true,
  text: words,
  outcome: 'solved',
  outcomeDate: null,
  outcomeReason: null,
  surname: words,
  telephone: words,
};

/** Each command with every word filled in: what `decide` still refuses is a matter of the case, not of the form. */
const complete: { readonly [Name in CommandName]: Extract<CaseCommand, { do: Name }> } = {
  accept: { do: 'accept' },
  notAccept: { do: 'notAccept', reason },
  notReaccept: { do: 'notReaccept', reason },
  contestRefusal: { do: 'contestRefusal', reason },
  redirect: { do: 'redirect', channel: 'court', reason },
  transfer: { do: 'transfer', authority: words, reason },
  requestInfo: { do: 'requestInfo', question: words },
  supplyInfo: { do: 'supplyInfo', text: words },
  addFact: { do: 'addFact', text: words },
  classify: { do: 'classify', kind: 'question' },
  locate: { do: 'locate', townId: words },
  liftDanger: { do: 'liftDanger', reason },
  link: { do: 'link', measureId: words, why: words },
  unlink: { do: 'unlink', measureId: words },
  markUnrelated: { do: 'markUnrelated', unrelated: true },
  dispatch: { do: 'dispatch', unitId: words, sectionId: null, instruction: words },
  recall: { do: 'recall', reason },
  acknowledge: { do: 'acknowledge' },
  contribute: { do: 'contribute', text: words },
  object: { do: 'object', reason },
  ruleOnObjection: { do: 'ruleOnObjection', upheld: true, reason },
  join: { do: 'join', intoCaseId: words },
  unjoin: { do: 'unjoin', reason },
  addNote: { do: 'addNote', text: words },
  recordContact: { do: 'recordContact', way: 'telephone', on: words, text: words },
  remind: { do: 'remind' },
  supervise: { do: 'supervise', reason, dueOn: words },
  endSupervision: { do: 'endSupervision', result: words },
  submitForInstruction: { do: 'submitForInstruction', leader: words, text: words },
  recordInstruction: { do: 'recordInstruction', leader: words, on: words, text: words },
  assignHandler: { do: 'assignHandler', staffId: words },
  registerAs: { do: 'registerAs', profile: 'petition', reason },
  askExtension: { do: 'askExtension', days: 1, reason },
  askPause: { do: 'askPause', reason },
  extend: { do: 'extend' },
  pause: { do: 'pause' },
  refuseClockChange: { do: 'refuseClockChange', reason },
  resume: { do: 'resume' },
  draftReply: { do: 'draftReply', reply },
  signReply: { do: 'signReply' },
  recordPaperReturn: { do: 'recordPaperReturn', reply },
  approveReply: { do: 'approveReply' },
  returnReply: { do: 'returnReply', grounds: ['noBasis'], reason },
  keepPromise: { do: 'keepPromise', promiseId: words, result: words },
  recordCallBack: { do: 'recordCallBack', outcome: 'declined', words },
  rate: { do: 'rate', solved: 'yes', satisfied: 5, words },
  requestRework: { do: 'requestRework', reason },
  withdraw: { do: 'withdraw', pressed: false, reason },
  close: { do: 'close', reason: 'citizensWord' },
  archive: { do: 'archive' },
  handToDiscipline: { do: 'handToDiscipline', reason },
  nameAccused: { do: 'nameAccused', unitIds: [], staffIds: [] },
  declareConflict: { do: 'declareConflict', reason },
  changeConsent: { do: 'changeConsent', mayPublish: true },
  proposePublicAnswer: { do: 'proposePublicAnswer', question: words, answer: words },
  agreePublicAnswer: { do: 'agreePublicAnswer' },
  declinePublicAnswer: { do: 'declinePublicAnswer' },
  publishAnswer: { do: 'publishAnswer' },
  editPublicAnswer: { do: 'editPublicAnswer', question: words, answer: words, reason },
  removePublicAnswer: { do: 'removePublicAnswer', reason },
  reissueReceipt: { do: 'reissueReceipt' },
  askIdentity: { do: 'askIdentity', reason },
  agreeIdentity: { do: 'agreeIdentity' },
  declineIdentity: { do: 'declineIdentity', reason },
};

/** What the use-cases look at beside the facts. */
export type Circumstances = {
  readonly today: CivilDate;
  /** Whether the citizen left a name or telephone by which a lost receipt can be re-issued. */
  readonly named: boolean;
};

/** The readings and commands open to the actor now: policy and state allow them, and nothing but words could be missing. */
export function possibleActions(actor: Actor, facts: CaseFacts, circumstances: Circumstances): CaseAction[] {
  const readings = caseReadings.filter((reading) => mayAct(actor, reading, facts));
  const commands = commandNames.filter(
    (name) =>
      mayAct(actor, name, facts) && decide(facts, complete[name]).ok && isOpen(name, facts, circumstances),
  );
  return [...commands, ...readings];
}

function isOpen(name: CommandName, facts: CaseFacts, { today, named }: Circumstances): boolean {
  const due = facts.answerDueOn;
  if (name === 'askExtension') return due !== null && mayStillExtend(facts.clockProfile, today, due);
  if (name === 'extend' || name === 'pause' || name === 'askPause') return due !== null && today <= due;
  if (name === 'object') return mayStillObject(facts.clockProfile, today, facts.dispatchedOn);
  if (name === 'unlink') return facts.linkCount > 0;
  return name === 'reissueReceipt' ? named : true;
}
