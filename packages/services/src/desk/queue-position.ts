import type { QueuePosition } from '@huiyin/db/sql/read-queue';
import { invalid } from '../failure.ts';

const shape = /^([0-9])\.(-?[0-9]{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Writes the position after a row as an opaque text for the next page. */
export function writePosition({ raised, turn, caseId }: QueuePosition): string {
  return Buffer.from(`${raised}.${turn}.${caseId}`).toString('base64url');
}

/** Reads what `writePosition` wrote. Fails with `invalid` on anything else. */
export function readPosition(text: string): QueuePosition {
  const [, raised, turn, caseId] = shape.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  if (turn === undefined || caseId === undefined) throw invalid('after', 'malformed');
  return { raised: Number(raised), turn, caseId };
}
