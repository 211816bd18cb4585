import { createHash } from 'node:crypto';
import type { Scene } from '../scene.ts';
import type { Services } from '../services.ts';

const daysToTakeUp = 7;
const day = 86_400_000;

/** What of a link's key is kept. */
export function hashOfKey(key: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(key).digest());
}

/** A new key for somebody's invitation, which holds for seven days; an earlier one is void. */
export async function makeInvitation(
  services: Pick<Services, 'randomBytes'>,
  { tx, jurisdictionId, now }: Scene,
  staffId: string,
): Promise<{ staffId: string; key: string; expiresAt: string }> {
  const key = Buffer.from(services.randomBytes(32)).toString('base64url');
  const expiresAt = new Date(now.getTime() + daysToTakeUp * day);
  const row = { keyHash: hashOfKey(key), expiresAt };
  await tx.staffInvitation.upsert({
    where: { jurisdictionId_staffId: { jurisdictionId, staffId } },
    create: { jurisdictionId, staffId, ...row },
    update: row,
    select: { staffId: true },
  });
  return { staffId, key, expiresAt: expiresAt.toISOString() };
}
