import { readMeasures } from '@huiyin/db/sql/read-measures';
import { readTopics } from '@huiyin/db/sql/read-topics';
import { notFound } from '../failure.ts';
import type { Services } from '../services.ts';
import { measureLineOf } from './lines.ts';

/** One everyday door and the measures behind it; fails with `notFound`. */
export async function readTopicPage(services: Services, slug: string) {
  const { jurisdictionId } = services;
  const { prisma } = services.database;
  const [topics, measures] = await Promise.all([
    readTopics(prisma, jurisdictionId),
    readMeasures(prisma, jurisdictionId, { of: 'topic', slug }),
  ]);
  const topic = topics.find((one) => one.slug === slug);
  if (!topic) throw notFound();
  return { topic, measures: measures.map(measureLineOf) };
}
