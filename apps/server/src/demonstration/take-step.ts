import type { DemonstrationReply, Step } from '@huiyin/demonstration/scenario';
import type { ReplyDraft } from '@huiyin/domain/case/commands';
import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import { acceptCase } from '@huiyin/services/case/accept-case';
import { acknowledgeDispatch } from '@huiyin/services/case/acknowledge-dispatch';
import { addFact } from '@huiyin/services/case/add-fact';
import { addNote } from '@huiyin/services/case/add-note';
import { answerProposal } from '@huiyin/services/case/answer-proposal';
import { approveReply } from '@huiyin/services/case/approve-reply';
import { archiveCase } from '@huiyin/services/case/archive-case';
import { askExtension } from '@huiyin/services/case/ask-clock-change';
import { classifyCase } from '@huiyin/services/case/classify-case';
import { closeCase } from '@huiyin/services/case/close-case';
import { extendDeadline } from '@huiyin/services/case/decide-clock-change';
import { dispatchCase } from '@huiyin/services/case/dispatch-case';
import { draftReply } from '@huiyin/services/case/draft-reply';
import { handToDiscipline } from '@huiyin/services/case/hand-to-discipline';
import { joinCase } from '@huiyin/services/case/join-case';
import { linkMeasure } from '@huiyin/services/case/link-measure';
import { markUnrelated } from '@huiyin/services/case/mark-unrelated';
import { notAcceptCase } from '@huiyin/services/case/not-accept-case';
import { notReacceptCase } from '@huiyin/services/case/not-reaccept-case';
import { objectToDispatch } from '@huiyin/services/case/object-to-dispatch';
import { proposePublicAnswer } from '@huiyin/services/case/propose-public-answer';
import { publishAnswer } from '@huiyin/services/case/publish-answer';
import { rateAnswer } from '@huiyin/services/case/rate-answer';
import { redirectCase } from '@huiyin/services/case/redirect-case';
import { remindUnit } from '@huiyin/services/case/remind-unit';
import { requestInfo } from '@huiyin/services/case/request-info';
import { requestRework } from '@huiyin/services/case/request-rework';
import { returnReply } from '@huiyin/services/case/return-reply';
import { ruleOnObjection } from '@huiyin/services/case/rule-on-objection';
import type { OnCase } from '@huiyin/services/case/run-command';
import { signReply } from '@huiyin/services/case/sign-reply';
import { supplyInfo } from '@huiyin/services/case/supply-info';
import { transferCase } from '@huiyin/services/case/transfer-case';
import { withdrawCase } from '@huiyin/services/case/withdraw-case';
import { readDeskCase } from '@huiyin/services/desk/read-desk-case';
import type { Services } from '@huiyin/services/services';
import { known, measureId, type Stage, unitId } from './stage.ts';

/** One step of an invented case and where it is taken. `cases` are the ids of the cases told so far, by scenario. */
export type Taking<Do extends Step['do'] = Step['do']> = {
  readonly services: Services;
  readonly stage: Stage;
  readonly cases: ReadonlyMap<string, string>;
  readonly dayZero: CivilDate;
  readonly at: OnCase;
  readonly step: Extract<Step, { do: Do }>;
};

type Takers = { readonly [Do in Step['do']]: (taking: Taking<Do>) => Promise<unknown> };

/** Each command of the demonstration and the use-case that carries it out. */
const takers: Takers = {
  accept: ({ services, at }) => acceptCase(services, at),
  notAccept: ({ services, at, step }) => notAcceptCase(services, at, step.reason),
  notReaccept: ({ services, at, step }) => notReacceptCase(services, at, step.reason),
  redirect: ({ services, at, step: { channel, reason } }) => redirectCase(services, at, { channel, reason }),
  transfer: ({ services, at, step: { authority, reason } }) =>
    transferCase(services, at, { authority, reason }),
  requestInfo: ({ services, at, step }) => requestInfo(services, at, step.question),
  supplyInfo: ({ services, at, step }) => supplyInfo(services, at, step.text),
  addFact: ({ services, at, step }) => addFact(services, at, step.text),
  addNote: ({ services, at, step }) => addNote(services, at, step.text),
  classify: ({ services, at, step }) => classifyCase(services, at, step.kind),
  link: ({ services, at, stage, step: { measure, why } }) =>
    linkMeasure(services, at, { measureId: measureId(stage, measure), why }),
  markUnrelated: ({ services, at }) => markUnrelated(services, at, true),
  dispatch: ({ services, at, stage, step: { unit, instruction = '' } }) =>
    dispatchCase(services, at, { unitId: unitId(stage, unit), sectionId: null, instruction }),
  acknowledge: ({ services, at }) => acknowledgeDispatch(services, at),
  object: ({ services, at, step }) => objectToDispatch(services, at, step.reason),
  ruleOnObjection: ({ services, at, step: { upheld, reason } }) =>
    ruleOnObjection(services, at, { upheld, reason }),
  join: ({ services, at, cases, step: { into } }) => joinCase(services, at, known(cases.get(into), into)),
  remind: ({ services, at }) => remindUnit(services, at),
  askExtension: ({ services, at, step: { days, reason } }) => askExtension(services, at, { days, reason }),
  extend: ({ services, at }) => extendDeadline(services, at),
  draftReply: async ({ services, at, step, dayZero }) => {
    const { points } = await readDeskCase(services, at.actor, at.caseId);
    const answered = { answered: points.map((_, index) => index), setAside: [] };
    return draftReply(services, at, { reply: replyOf(step, dayZero), points: answered, attachmentIds: [] });
  },
  signReply: ({ services, at }) => signReply(services, at),
  approveReply: ({ services, at }) => approveReply(services, at),
  returnReply: ({ services, at, step: { grounds, reason } }) =>
    returnReply(services, at, { grounds, reason }),
  rate: ({ services, at, step: { solved, satisfied, words = '' } }) =>
    rateAnswer(services, at, { solved, satisfied, words }),
  requestRework: ({ services, at, step }) => requestRework(services, at, step.reason),
  withdraw: ({ services, at, step: { pressed, reason = '' } }) =>
    withdrawCase(services, at, { pressed, reason }),
  close: ({ services, at, step }) => closeCase(services, at, step.reason),
  archive: ({ services, at }) => archiveCase(services, at),
  handToDiscipline: ({ services, at, step }) => handToDiscipline(services, at, step.reason),
  proposePublicAnswer: ({ services, at, step: { question, answer } }) =>
    proposePublicAnswer(services, at, { question, answer }),
  agreePublicAnswer: ({ services, at }) => answerProposal(services, at, true),
  declinePublicAnswer: ({ services, at }) => answerProposal(services, at, false),
  publishAnswer: ({ services, at }) => publishAnswer(services, at),
};

/** Takes one step through its use-case; rejects as that does. */
export function takeStep<Do extends Step['do']>(taking: Taking<Do>): Promise<unknown> {
  const take: Takers[Do] = takers[taking.step.do as Do];
  return take(taking);
}

function replyOf(reply: DemonstrationReply, dayZero: CivilDate): ReplyDraft {
  const { final, text, outcome, outcomeDate, outcomeReason = null, surname, telephone } = reply;
  const promised = outcomeDate ? addDays(dayZero, outcomeDate.daysAhead) : null;
  return { final, text, outcome, outcomeDate: promised, outcomeReason, surname, telephone };
}
