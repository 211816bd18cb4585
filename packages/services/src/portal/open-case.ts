import { createHash } from 'node:crypto';
import type { openCaseInput, openCaseResult } from '@huiyin/contract/portal/case-page';
import { openReceiptSession } from '@huiyin/db/sql/open-receipt-session';
import type { Actor } from '@huiyin/domain/case/actor';
import { hashLookupKey } from '@huiyin/sealing/receipt-keys';
import type { z } from 'zod';
import { notFound, tooMany } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { spend } from '../submission/budget.ts';
import { inEvenTime } from '../submission/even-time.ts';
import { fromHex, receiptKeysOf } from '../submission/receipt-keys-of.ts';

const validMinutes = 30;

/**
 * Opens a case by its receipt for 30 minutes. A wrong and an unknown receipt are the same `notFound`; a code whose check
 * character is wrong cannot be any receipt and is `invalid`. Takes the same time either way.
 */
export async function openCase(
  services: Services,
  input: z.infer<typeof openCaseInput>,
): Promise<z.infer<typeof openCaseResult>> {
  const lookupHash = hashOf(input);
  const opening = inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    if (!spend(services.budgets.lookUp, now)) throw tooMany();
    const key = services.randomBytes(32);
    const expiresAt = new Date(now.getTime() + validMinutes * 60_000);
    const opened = await openReceiptSession(tx, {
      jurisdictionId,
      lookupHash,
      keyHash: sha256(key),
      expiresAt,
    });
    if (!opened) throw notFound();
    return { sessionKey: Buffer.from(key).toString('base64url'), expiresAt: expiresAt.toISOString() };
  });
  return inEvenTime(opening);
}

/** Who comes with this session key: the holder of one receipt, or just a citizen if it is unknown or expired. */
export async function actorOfSession(services: Services, sessionKey: string | null): Promise<Actor> {
  const key = Buffer.from(sessionKey ?? '', 'base64url');
  if (key.length !== 32) return { kind: 'citizen' };
  return inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const session = await tx.receiptSession.findUnique({
      where: { jurisdictionId_keyHash: { jurisdictionId, keyHash: sha256(key) }, expiresAt: { gt: now } },
      select: { caseId: true },
    });
    return session ? { kind: 'receiptHolder', caseId: session.caseId } : { kind: 'citizen' };
  });
}

/** Ends a session before its time: the citizen leaves the page, perhaps on somebody else's machine. */
export async function leaveCase(services: Services, caseId: string): Promise<void> {
  const { jurisdictionId, database } = services;
  await database.prisma.receiptSession.deleteMany({ where: { jurisdictionId, caseId } });
}

function hashOf(input: z.infer<typeof openCaseInput>): Uint8Array<ArrayBuffer> {
  if (input.by === 'code') return receiptKeysOf({ by: 'code', code: input.code }).lookupHash;
  return new Uint8Array(hashLookupKey(fromHex(input.lookupKey)));
}

function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
