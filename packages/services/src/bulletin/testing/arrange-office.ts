import { randomUUID } from 'node:crypto';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { acceptCase } from '../../case/accept-case.ts';
import { acknowledgeDispatch } from '../../case/acknowledge-dispatch.ts';
import { approveReply } from '../../case/approve-reply.ts';
import { dispatchCase } from '../../case/dispatch-case.ts';
import { draftReply } from '../../case/draft-reply.ts';
import { rateAnswer } from '../../case/rate-answer.ts';
import { signReply } from '../../case/sign-reply.ts';
import type { Services } from '../../services.ts';
import { arrangeDesk } from '../../testing/arrange-desk.ts';
import { arrangeReport } from '../../testing/arrange-report.ts';
import type { TestServices } from '../../testing/open-test-services.ts';

export type Office = Awaited<ReturnType<typeof arrangeOffice>>;
const on = (actor: Actor, caseId: string) => ({ actor, caseId, version: null });

/** An office with one unit, two teams that can answer after each other, and cases that go the usual way on a given day. */
export async function arrangeOffice(test: TestServices) {
  const desk = arrangeDesk(test);
  const measures = ['供水', '供电'].map((title) => ({ title, text: `完成${title}整改` }));
  const measureIds = await arrangeReport(test, measures);
  const unitId = await desk.unit('水务局');
  const [officer, second] = [await desk.staff('disciplineOfficer'), await desk.staff('disciplineOfficer')];
  const triage = await desk.staff('triageOfficer');
  const head = await desk.staff('unitHead', unitId);
  const team = async () => ({
    handler: await desk.staff('unitHandler', unitId),
    reviewer: await desk.staff('reviewer'),
  });
  const teams = [await team(), await team()];
  const at = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
  const holder = (caseId: string) => on({ kind: 'receiptHolder', caseId }, caseId);
  const receive = async (day: string, measureId: string | null = null): Promise<string> =>
    (await desk.case({ receivedOn: day, receivedAt: new Date(`${day}T02:00:00Z`), measureId })).id;
  const give = async (caseId: string, day: string): Promise<void> => {
    await acceptCase(at(day), on(triage, caseId));
    await dispatchCase(at(day), on(triage, caseId), { unitId, sectionId: null, instruction: '' });
  };

  async function answer(caseId: string, day: string, place = 0): Promise<void> {
    const { handler, reviewer } = teams[place] ?? { handler: head, reviewer: officer };
    const again = { unitId, sectionId: null, instruction: '' };
    await (place === 0 ? give(caseId, day) : dispatchCase(at(day), on(triage, caseId), again));
    await acknowledgeDispatch(at(day), on(handler, caseId));
    await draftReply(at(day), on(handler, caseId), {
      reply: {
        ...{ final: true, text: '已清洗水箱。', outcome: 'solved', outcomeDate: null, outcomeReason: null },
        ...{ surname: '李', telephone: '0600-5550001' },
      },
      ...{ points: { answered: [0], setAside: [] }, attachmentIds: [] },
    });
    await signReply(at(day), on(head, caseId));
    await approveReply(at(day), on(reviewer, caseId));
  }

  /** Puts an answer on the public site, by the id of its case. */
  async function publish(
    caseId: string,
    { round, question }: { round: number; question: string },
  ): Promise<void> {
    const { prisma } = test.database.owner;
    const { jurisdictionId } = test.services;
    const day = new Date(`2026-03-1${round}T02:00:00Z`);
    await prisma.$executeRaw`
      INSERT INTO public_answer (jurisdiction_id, case_id, round, state, question, answer, proposed_by, proposed_at, published_at,
        published_on, search)
      VALUES (${jurisdictionId}, ${caseId}::uuid, ${round}, 'published', ${question}, '已办', ${officer.staffId}::uuid, ${day}, ${day},
        ${day}::date, '')`;
    await prisma.caseFile.updateMany({
      where: { jurisdictionId, id: caseId },
      data: { publication: 'published', publicId: caseId },
    });
  }

  const rate = (caseId: string, day: string, solved: 'yes' | 'partly' | 'no', satisfied: number) =>
    rateAnswer(at(day), holder(caseId), { solved, satisfied, words: '' });
  const people: { officer: StaffActor; second: StaffActor; triage: StaffActor } = { officer, second, triage };
  const [measureId = randomUUID()] = measureIds;
  return { ...people, unitId, measureId, measureIds, at, on, holder, receive, give, answer, rate, publish };
}
