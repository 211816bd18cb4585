import type { Prisma } from '@huiyin/db/generated/client';
import { readCurrentMeasures } from '@huiyin/db/sql/read-current-measures';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayKeepTopics } from '@huiyin/domain/report/policy';
import { measuresAbout } from '@huiyin/text/measures-about';
import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';

/** The everyday doors in their order, each with the measures behind it and those that may belong there. */
export function listTopics(services: Services, actor: Actor) {
  if (!mayKeepTopics(actor)) throw forbidden();
  return topicsIn(services.database.prisma, services.jurisdictionId);
}

/** The same, inside a transaction. */
export async function topicsIn(tx: Prisma.TransactionClient, jurisdictionId: string) {
  const topics = await tx.topic.findMany({
    where: { jurisdictionId },
    select: { id: true, name: true, slug: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  });
  const links = await tx.topicMeasure.findMany({
    where: { jurisdictionId },
    select: { topicId: true, measureId: true },
    orderBy: { measureId: 'asc' },
  });
  const measures = await readCurrentMeasures(tx, jurisdictionId);
  return topics.map(({ id, name, slug }) => ({
    ...{ topicId: id, name, slug },
    measureIds: links.filter(({ topicId }) => topicId === id).map(({ measureId }) => measureId),
    likely: measuresAbout({ name, slug }, measures),
  }));
}
