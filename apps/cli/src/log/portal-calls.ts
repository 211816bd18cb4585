import { caseCookie } from '@huiyin/contract/portal/case-cookie';
import { type CaseLog, caseLog } from '@huiyin/contract/portal/case-log';
import { type LookBackDrawView, lookBackDraw } from '@huiyin/contract/portal/close-out';
import { z } from 'zod';

const PATIENCE_MS = 30_000;
const NOT_FOUND = 404;

const answer = z.object({ result: z.object({ data: z.unknown() }) });
const opened = z.object({ sessionKey: z.string() });
const home = z.object({ received: z.unknown(), answered: z.unknown() });
const jurisdiction = z.object({ countedThrough: z.string().nullable() });
const count = z.union([
  z.object({ exact: z.number() }),
  z.object({ under: z.number() }),
  z.object({ withheld: z.literal(true) }),
]);

/** What the portal shows of a case to whoever holds its receipt; null if it knows no such case. Rejects if it does not answer. */
export async function readCaseLogOf(site: URL, lookupKey: Uint8Array): Promise<CaseLog | null> {
  const key = Buffer.from(lookupKey).toString('hex');
  const body = JSON.stringify({ by: 'key', lookupKey: key });
  const headers = { 'content-type': 'application/json', origin: site.origin };
  const session = await call(site, 'case.open', { method: 'POST', headers, body });
  if (session === null) return null;
  const { sessionKey } = opened.parse(session);
  const shown = await call(site, 'case.log', { headers: { cookie: `${caseCookie}=${sessionKey}` } });
  return shown === null ? null : caseLog.parse(shown);
}

/** The counts that the portal shows to everybody: through which day, received and answered; null for what is not shown. */
export async function readShownCounts(site: URL) {
  const { countedThrough } = jurisdiction.parse(await call(site, 'reading.jurisdiction'));
  const { received, answered } = home.parse(await call(site, 'reading.home'));
  return { through: countedThrough, received: plain(received), answered: plain(answered) };
}

/** Every draw of a look-back that the portal shows to everybody. */
export async function readShownDraws(site: URL): Promise<LookBackDrawView[]> {
  return z.array(lookBackDraw).parse(await call(site, 'closeOut.draws'));
}

function plain(shown: unknown): number | null {
  const read = count.parse(shown);
  return 'exact' in read ? read.exact : null;
}

async function call(site: URL, procedure: string, init: RequestInit = {}): Promise<unknown> {
  const address = new URL(`/rpc/portal/${procedure}`, site);
  const said = await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (said.status === NOT_FOUND) return null;
  if (!said.ok) throw new Error(`${address}: ${said.status}`);
  return answer.parse(await said.json()).result.data;
}
