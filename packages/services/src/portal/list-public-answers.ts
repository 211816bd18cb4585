import { readPublicAnswers } from '@huiyin/db/sql/read-public-answers';
import type { Services } from '../services.ts';
import { publicAnswerLineOf } from './lines.ts';

/** The newest published answers, for the feed. */
export async function listPublicAnswers(services: Services, limit: number) {
  const at = { jurisdictionId: services.jurisdictionId, measureId: null, limit };
  return (await readPublicAnswers(services.database.prisma, at)).map(publicAnswerLineOf);
}
