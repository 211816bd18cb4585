import { joinEmbedded } from '@huiyin/db/embedded';
import { caseLeaf, hashContent, type LoggedContent, type LoggedType } from '@huiyin/ledger/case-leaf';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import pg from 'pg';
import { submitTo } from '../attacks/citizen.ts';
import type { SeededRandom } from '../random.ts';
import type { Site } from '../site.ts';

/** A case of long ago: its code, on how many days it has events, and the leaves that a log of then would hold. */
export type AgedCase = {
  readonly days: number;
  readonly code: string;
  readonly planted: readonly { at: number; leaf: Uint8Array }[];
};

type Step = { type: string; logged: LoggedType; payload: Record<string, string>; content: LoggedContent };

const TEXT = '村口的路灯坏了两个月，晚上老人孩子走路不方便，请派人来看看。';
const reason = '需要再到现场核实';
const steps: readonly Step[] = [
  { type: 'received', logged: 'received', payload: { channel: 'web' }, content: [['text', TEXT]] },
  { type: 'accepted', logged: 'accepted', payload: {}, content: [] },
  { type: 'extended', logged: 'extended', payload: { reason }, content: [['reason', reason]] },
  { type: 'reworkRequested', logged: 'reworked', payload: { reason }, content: [['reason', reason]] },
  { type: 'identityOpened', logged: 'identityOpened', payload: {}, content: [] },
  {
    type: 'closed',
    logged: 'closed',
    payload: { reason: 'citizensWord' },
    content: [['reason', 'citizensWord']],
  },
];

const DAY = 86_400;
const INTERVAL = 600;
/** Nine in the morning in Shanghai. */
const MORNING = 3600;

/** Submits a case to a running portal and lays its events back, one a day and a week between them, as the owner of its database. */
export async function ageCase(site: Site, days: number, random: SeededRandom): Promise<AgedCase> {
  const { code, caseNumber } = await submitTo(site.origin, TEXT, (count) => random.bytes(count));
  const { logKey } = deriveReceiptKeys(code);
  const today = Math.floor(Date.now() / 1000 / DAY) * DAY;
  const events = steps.slice(0, days).map((step, index) => {
    const at = today + MORNING - (300 - 7 * index) * DAY;
    return { ...step, number: index + 1, at, day: new Date(at * 1000).toISOString().slice(0, 10) };
  });
  const url = await joinEmbedded(site.folder);
  const client = new pg.Client({ connectionString: url ?? '' });
  await client.connect();
  try {
    for (const { number, type, payload, at, day } of events) {
      await client.query(
        `INSERT INTO case_event (jurisdiction_id, case_id, number, type, payload, actor_kind, at, on_day, log_number)
         SELECT jurisdiction_id, id, $2, $3, $4, 'system', to_timestamp($5), $6, $2 FROM case_file WHERE case_number = $1
         ON CONFLICT (jurisdiction_id, case_id, number) DO UPDATE SET at = excluded.at, on_day = excluded.on_day`,
        [caseNumber, number, type, payload, at, day],
      );
    }
    await client.query(
      'UPDATE case_file SET received_at = to_timestamp($2), received_on = $3, version = $4 WHERE case_number = $1',
      [caseNumber, events[0]?.at, events[0]?.day, days],
    );
  } finally {
    await client.end();
  }
  const planted = events.map(({ number, logged: type, day, content, at }) => ({
    at: Math.floor(at / INTERVAL) * INTERVAL + INTERVAL,
    leaf: caseLeaf(logKey, { number, type, day, contentHash: hashContent(content) }),
  }));
  return { days, code, planted };
}
