import { everyCase } from '@huiyin/contract/desk/queue';
import { parseCaseNumber } from '@huiyin/sealing/case-number';
import { desk } from '../rpc/client.ts';

/** The id of the case with this number, or null when there is none that one may see. Throws when the call fails. */
export async function findCase(typed: string): Promise<string | null> {
  const parsed = parseCaseNumber(typed);
  if (!parsed.ok) return null;
  const filter = { ...everyCase, text: parsed.caseNumber };
  const { rows } = await desk.queue.page.query({ filter, after: null, limit: 1 });
  const row = rows[0];
  return row?.caseNumber === parsed.caseNumber ? row.caseId : null;
}
