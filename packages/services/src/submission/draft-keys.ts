import { hkdfSync } from 'node:crypto';
import type { DraftKeyInput, DraftKeys } from '@huiyin/contract/case/draft-key';
import { whileReading } from '../scene.ts';
import type { Services } from '../services.ts';

/** How long a draft that lies sealed in a citizen's window can be opened. */
const OPENS_FOR_MS = 12 * 3_600_000;

/**
 * Keys for the draft in a citizen's window: a new one, and the one of the draft that is kept there, for twelve hours. A token is
 * a time and 16 random bytes; nothing is kept of it here, and no key can be worked out from it without the install's secret.
 */
export async function giveDraftKeys(services: Services, { kept }: DraftKeyInput): Promise<DraftKeys> {
  return whileReading(services, async ({ now }) => {
    const body = Buffer.alloc(20);
    body.writeUInt32BE(Math.floor(now.getTime() / 1000), 0);
    body.set(services.randomBytes(16), 4);
    const token = body.toString('base64url');
    const keptKey = kept !== null && stillOpens(kept, now) ? keyOf(services, kept) : null;
    return { token, key: keyOf(services, token), keptKey };
  });
}

function stillOpens(token: string, now: Date): boolean {
  const age = now.getTime() - Buffer.from(token, 'base64url').readUInt32BE(0) * 1000;
  return age >= 0 && age < OPENS_FOR_MS;
}

function keyOf(services: Services, token: string): string {
  const bytes = hkdfSync('sha256', services.secret, Buffer.from(token, 'base64url'), 'draft-key/v1', 32);
  return Buffer.from(bytes).toString('base64url');
}
