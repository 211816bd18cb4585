import { ahead, type Listed, type Objects, type Place } from './object.ts';

/** An alert that rises by cases which are kept from one officer, and by nothing else. */
export async function arrangeWarnings({ test, world }: Place) {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const { receivedOn: since } = await prisma.caseFile.findFirstOrThrow({
    where: { jurisdictionId, id: world.cases.given.id },
    select: { receivedOn: true },
  });
  const of = { jurisdictionId, dimension: 'measure', key: world.measureId };
  const { id: alertId } = await prisma.alert.create({
    data: {
      ...{ ...of, since, lastDay: new Date(since.getTime() + 6 * 86_400_000), dueOn: new Date(ahead) },
      ...{ raisedAt: since, raisedOn: since },
    },
    select: { id: true },
  });
  await prisma.alertRise.create({
    data: { ...of, alertId, starts: since, days: 7, expected: 0.2, seen: Object.keys(world.cases).length },
  });
  const owner = { ownerId: world.actors.discipline.staffId, dueOn: ahead };
  const objects: Objects = {
    'alert.read': [{ given: { alertId } }],
    'alert.assign': [{ given: { alertId, version: 1, ...owner } }],
    'alert.decide': [{ given: { alertId, version: 1 } }],
  };
  const listed: Listed = [['alert.list', alertId, ['discipline']]];
  return { objects, listed, alertId };
}
