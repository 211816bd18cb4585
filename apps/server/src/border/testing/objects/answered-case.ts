import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { ahead, over, type Place } from './object.ts';

/** A case whose unit's answer was approved, known to whom the case `given` is known to. */
export async function answeredCase({ test, world }: Place, columns: { publication?: string } = {}) {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const { units, actors, cases } = world;
  const day = new Date(over);
  const answered = await arrangeDesk(test).case({
    columns: {
      ...{ state: 'answered', unitId: units.own, round: 1, excludes: true, answeredOn: day },
      ...{ answerDueOn: new Date(ahead), dispatchedOn: day, ...columns },
    },
  });
  const caseId = answered.id;
  const kept = await prisma.caseExclusion.findMany({ where: { jurisdictionId, caseId: cases.given.id } });
  await prisma.caseExclusion.createMany({ data: kept.map(({ id: _, ...row }) => ({ ...row, caseId })) });
  await prisma.caseParticipant.createMany({ data: [{ jurisdictionId, caseId, unitId: units.participant }] });
  const { staffId } = actors.handler;
  await prisma.reply.create({
    data: {
      ...{ jurisdictionId, caseId, round: 1, state: 'approved', final: true, text: '已修好。' },
      ...{ outcome: 'solved', unitId: units.own, surname: '李', telephone: '0600-5550001' },
      ...{ draftedBy: staffId, writtenBy: [staffId], draftedAt: day, approvedAt: day, approvedOn: day },
    },
    select: { id: true },
  });
  return answered;
}
