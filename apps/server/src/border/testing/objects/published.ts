import { asContent, secondReport } from '@huiyin/services/report/testing/report-texts';
import { uploadReport } from '@huiyin/services/report/upload-report';
import { answeredCase } from './answered-case.ts';
import { type Objects, over, type Place } from './object.ts';

/** Answers: one on the public site, one that is only proposed; and a problem of the report. */
export async function arrangePublished(place: Place): Promise<{ atPortal: Objects }> {
  const { test, world } = place;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const answer = async (state: 'published' | 'proposed') => {
    const { id: caseId } = await answeredCase(place, { publication: state });
    const by = world.actors.reviewer.staffId;
    const day = new Date(over);
    const published = state === 'published' ? day : null;
    await prisma.$executeRaw`
      INSERT INTO public_answer (jurisdiction_id, case_id, round, state, question, answer, proposed_by, proposed_at, published_at,
        published_on, search)
      VALUES (${jurisdictionId}, ${caseId}::uuid, 1, ${state}, '路灯', '已办', ${by}::uuid, ${day}, ${published}, ${published}::date, '')`;
    const { publicId } = await prisma.caseFile.findFirstOrThrow({
      where: { id: caseId },
      select: { publicId: true },
    });
    return publicId;
  };
  const { problemId } = await prisma.measureVersion.findFirstOrThrow({
    where: { jurisdictionId, measureId: world.measureId },
    select: { problemId: true },
  });
  // Another report, which is only a draft.
  const { reportId } = await uploadReport(test.services, world.actors.system, {
    ...{ fileName: '草稿.txt', content: asContent(secondReport) },
    ...{ inspectionId: null, inspectionName: '另一次巡察' },
  });
  const drafted = { given: { reportId }, row: 'absent anybody' };
  const none = { given: { problemId: world.measureId }, row: 'absent anybody' };
  return {
    atPortal: {
      'reading.thread': [
        { given: { publicAnswerId: await answer('published') } },
        { given: { publicAnswerId: await answer('proposed') }, row: 'absent anybody' },
      ],
      'reading.original': [{ given: {} }, drafted],
      'reading.originalFile': [{ given: {} }, drafted],
      'reading.problem': [{ given: { problemId } }, none],
    },
  };
}
