import type { Actor } from '@huiyin/domain/case/actor';
import type { Outcome, SolvedAnswer } from '@huiyin/domain/case/states';
import { acceptCase } from '../../case/accept-case.ts';
import { acknowledgeDispatch } from '../../case/acknowledge-dispatch.ts';
import { answerProposal } from '../../case/answer-proposal.ts';
import { approveReply } from '../../case/approve-reply.ts';
import { dispatchCase } from '../../case/dispatch-case.ts';
import { draftReply } from '../../case/draft-reply.ts';
import { proposePublicAnswer } from '../../case/propose-public-answer.ts';
import { publishAnswer } from '../../case/publish-answer.ts';
import { rateAnswer } from '../../case/rate-answer.ts';
import { removePublicAnswer } from '../../case/remove-public-answer.ts';
import { requestRework } from '../../case/request-rework.ts';
import { signReply } from '../../case/sign-reply.ts';
import { publishReport } from '../../report/publish-report.ts';
import { asContent, firstReport } from '../../report/testing/report-texts.ts';
import { uploadReport } from '../../report/upload-report.ts';
import type { Services } from '../../services.ts';
import { arrangeDesk } from '../../testing/arrange-desk.ts';
import type { TestServices } from '../../testing/open-test-services.ts';
import { listMeasures } from '../list-measures.ts';

type Answer = { dispatched: string; answered: string; outcome: Outcome; text: string };

export type Reading = Awaited<ReturnType<typeof arrangeReading>>;

/** The first report published, a unit with two teams, and the steps that bring a case to a public answer, each on its day. */
export async function arrangeReading(test: TestServices) {
  const desk = arrangeDesk(test);
  const administrator = await desk.staff('systemAdministrator');
  const triage = await desk.staff('triageOfficer');
  const unitId = await desk.unit('区教育局');
  const team = async () => ({
    handler: await desk.staff('unitHandler', unitId),
    head: await desk.staff('unitHead', unitId),
    reviewer: await desk.staff('reviewer'),
  });
  const teams = [await team(), await team()] as const;

  /** The services as they are at ten in the morning of a day in China. */
  const on = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T02:00:00Z`) });
  const at = (actor: Actor, caseId: string) => ({ actor, caseId, version: null });
  const citizen = (caseId: string) => at({ kind: 'receiptHolder', caseId }, caseId);

  const { reportId } = await uploadReport(on('2026-07-01'), administrator, {
    ...{ fileName: '通报.txt', content: asContent(firstReport) },
    ...{ inspectionId: null, inspectionName: '巡察' },
  });
  await publishReport(on('2026-07-01'), administrator, reportId);
  const measureIds = (await listMeasures(test.services)).map(({ measureId }) => measureId);

  return {
    reportId,
    /** The id of measure 1 to 4. */
    measure: (number: number): string => measureIds[number - 1] ?? '',
    received: async (text: string, day: string, measure: number): Promise<string> => {
      const receivedAt = new Date(`${day}T02:00:00Z`);
      const measureId = measureIds[measure - 1] ?? null;
      const { id } = await desk.case({ text, receivedAt, receivedOn: day, measureId });
      await acceptCase(on(day), at(triage, id));
      return id;
    },
    /** Dispatches and answers one round. */
    answer: async (caseId: string, round: 0 | 1, given: Answer): Promise<void> => {
      const { handler, head, reviewer } = teams[round];
      const first = on(given.dispatched);
      await dispatchCase(first, at(triage, caseId), { unitId, sectionId: null, instruction: '' });
      await acknowledgeDispatch(first, at(handler, caseId));
      const signed = { surname: '王', telephone: '0600-5550001', outcomeDate: null, outcomeReason: null };
      const reply = { final: true, outcome: given.outcome, text: given.text, ...signed };
      await draftReply(on(given.answered), at(handler, caseId), {
        reply,
        points: { answered: [0], setAside: [] },
        attachmentIds: [],
      });
      await signReply(on(given.answered), at(head, caseId));
      await approveReply(on(given.answered), at(reviewer, caseId));
    },
    publish: async (caseId: string, day: string, texts: { question: string; answer: string }) => {
      const { reviewer } = teams[0];
      await proposePublicAnswer(on(day), at(reviewer, caseId), texts);
      await answerProposal(on(day), citizen(caseId), true);
      await publishAnswer(on(day), at(reviewer, caseId));
    },
    rate: (caseId: string, day: string, said: { solved: SolvedAnswer; satisfied: number; words: string }) =>
      rateAnswer(on(day), citizen(caseId), said),
    rework: (caseId: string, day: string, reason: string) => requestRework(on(day), citizen(caseId), reason),
    remove: (caseId: string, day: string, reason: string) =>
      removePublicAnswer(on(day), at(teams[0].reviewer, caseId), reason),
    publicId: async (caseId: string): Promise<string> =>
      (await test.database.owner.prisma.caseFile.findFirstOrThrow({ where: { id: caseId } })).publicId,
  };
}
