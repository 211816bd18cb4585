import type { PublicThread } from '@huiyin/contract/portal/reading';
import { type PublicThreadRow, readPublicThread } from '@huiyin/db/sql/read-public-thread';
import { daysUnheld, type HoldingStep } from '@huiyin/domain/case/holdings';
import { caseKinds } from '@huiyin/domain/case/states';
import { type EventType, eventTypes } from '@huiyin/domain/case/transitions';
import { notFound } from '../failure.ts';
import type { Services } from '../services.ts';
import { isId } from './is-id.ts';
import { publicAnswerLineOf } from './lines.ts';
import { moderationOf, stepsOf } from './thread-steps.ts';

/**
 * The dated public record of one case; fails with `notFound` if nothing of it was ever published. Of a record that was
 * taken off the site only the dates, the unit and the reason are left.
 */
export async function readThread(services: Services, publicAnswerId: string): Promise<PublicThread> {
  if (!isId(publicAnswerId)) throw notFound();
  const at = { jurisdictionId: services.jurisdictionId, publicAnswerId };
  const row = await readPublicThread(services.database.prisma, at);
  if (!row) throw notFound();
  return row.removedOn === null ? publishedThread(row) : removedThread(row, row.removedOn);
}

function publishedThread(row: PublicThreadRow): PublicThread {
  return {
    ...publicAnswerLineOf(row),
    kind: caseKinds.find((kind) => kind === row.kind) ?? null,
    town: row.town,
    quoted: row.quoted,
    steps: stepsOf(row.events),
    daysInNobodysHands: daysUnheld(row.events.flatMap(holdingStep), row.today),
    publishedOn: row.publishedOn,
    removed: null,
    moderation: moderationOf(row.events),
  };
}

function removedThread(row: PublicThreadRow, on: string): PublicThread {
  const reason = row.removalReason ?? '';
  const blank = { ...row, question: '', answer: '', measureId: null };
  const kept = { ...blank, kind: null, town: null, quoted: null, events: [] };
  return { ...publishedThread(kept), removed: { on, reason }, moderation: moderationOf(row.events) };
}

function holdingStep(event: PublicThreadRow['events'][number]): HoldingStep[] {
  const type = eventTypes.find((known): known is EventType => known === event.type);
  if (!type) return [];
  return [{ type, on: event.on, ...(event.upheld === null ? {} : { upheld: event.upheld }) }];
}
