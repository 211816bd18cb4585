import { inviteChecker } from '@huiyin/services/checker/invite-checker';
import { listFindings } from '@huiyin/services/claims/list-findings';
import { createFormToken } from '@huiyin/services/submission/form-token';
import { ahead, type Listed, type Objects, over, type Place } from './object.ts';

/** What belongs to measures: a meeting's task, a draw, a checker, a door, a finding, and a close-out on notice. */
export async function arrangeMeasures(place: Place) {
  const { test, world } = place;
  const { services } = test;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = services;
  const { actors, units, measureId } = world;
  const set = { setBy: actors.triage.staffId, setAt: new Date(over) };
  const { id: taskId } = await prisma.meetingTask.create({
    data: {
      ...{ jurisdictionId, measureId, heldOn: new Date(over), words: '限期修复', unitId: units.own, ...set },
      dueOn: new Date(ahead),
    },
    select: { id: true },
  });
  const checker = await inviteChecker(services, actors.triage, {
    label: '某体验官',
    kind: 'other',
    days: 30,
  });
  const { id: topicId } = await prisma.topic.create({
    data: { jurisdictionId, slug: 'roads', name: '道路', nameEn: 'Roads', position: 1 },
    select: { id: true },
  });
  const [report] = await listFindings(services, actors.triage);
  const finding = report?.findings[0];
  if (!report || !finding) throw new Error('Nothing is found in the report.');
  const found = { reportId: report.reportId, code: finding.code, starts: finding.places[0]?.start };
  const drawId = await arrangeDraw(place);
  const wrong = { key: 'another' };
  const objects: Objects = {
    'measure.finishTask': [{ given: { taskId } }],
    'measure.makeDraw': [{ given: { drawId } }],
    'checker.renewLink': [{ given: { checkerId: checker.checkerId } }],
    'checker.revoke': [{ given: { checkerId: checker.checkerId } }],
    'topic.set': [{ given: { topicId } }],
    'finding.dismiss': [{ given: found }, { given: { ...found, starts: 1 }, row: 'absent triage reviewer' }],
  };
  const invited = [{ given: { key: checker.key } }, { given: wrong, row: 'absent anybody' }] as const;
  const onNotice = await arrangeNotice(place);
  const minuteAgo = new Date(Date.now() - 60_000);
  const proof = () => ({ by: 'formToken', token: createFormToken(services, minuteAgo) });
  const none = { given: { measureId: world.reportId, proof: proof() }, row: 'absent anybody' };
  const atPortal: Objects = {
    'checker.invitation': invited,
    'checker.takeUp': invited,
    'closeOut.start': [{ given: { measureId: onNotice } }, { given: {}, row: 'absent anybody' }],
    'closeOut.object': [{ given: { measureId: onNotice, proof: proof() } }, none],
    'reading.measure': [{ given: {} }, none],
    'verify.start': [{ given: {} }, none],
    'reading.topic': [{ given: { slug: 'roads' } }, { given: { slug: 'none' }, row: 'absent anybody' }],
  };
  const office = ['triage', 'accusedTriage', 'namedTriage', 'reviewer', 'conflictedReviewer'] as const;
  const listed: Listed = [
    ['measure.tasks', taskId, [...office, 'discipline', 'namedDiscipline', 'handler', 'head']],
  ];
  return { objects, atPortal, listed };
}

async function arrangeDraw({ test, world }: Place): Promise<string> {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const day = new Date(over);
  const before = new Date('2026-10-01');
  const announced = { announcedBy: world.actors.reviewer.staffId, announcedAt: before, announcedOn: before };
  const { id: drawId } = await prisma.lookBackDraw.create({
    data: { jurisdictionId, ...announced, seedSource: '双色球', seedOn: day, sampleSize: 1 },
    select: { id: true },
  });
  await prisma.lookBack.create({
    data: { jurisdictionId, drawId, measureId: world.measureId, stage: 30, closedOn: day },
  });
  return drawId;
}

/** Another measure of the report, on notice. */
async function arrangeNotice({ test, world }: Place): Promise<string> {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const { id: measureId } = await prisma.measure.findFirstOrThrow({
    where: { jurisdictionId, reportId: world.reportId, id: { not: world.measureId } },
    select: { id: true },
  });
  await prisma.measureDuty.create({
    data: {
      ...{ jurisdictionId, measureId, leadUnitId: world.units.other, criterion: '全部验收合格' },
      ...{ state: 'onNotice', noticeEndsOn: new Date(ahead) },
    },
  });
  return measureId;
}
