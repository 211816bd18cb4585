import type { CheckerView } from '@huiyin/contract/portal/checker';
import type { CheckerKind } from '@huiyin/domain/claims/checker';
import type { Scene } from '../scene.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { hashOfKey } from '../staff/invitation-key.ts';

export type SignedInChecker = {
  readonly checkerId: string;
  readonly label: string;
  readonly kind: CheckerKind;
  readonly untilOn: string;
};

/** Whose session this key opens; null for one that is unknown, ended or revoked. */
export async function checkerOfSession(scene: Scene, key: string): Promise<SignedInChecker | null> {
  const { tx, jurisdictionId, today } = scene;
  const row = await tx.checker.findUnique({
    where: { jurisdictionId_sessionHash: { jurisdictionId, sessionHash: hashOfKey(key) } },
    select: { id: true, label: true, kind: true, untilOn: true },
  });
  if (!row) return null;
  const untilOn = row.untilOn.toISOString().slice(0, 10);
  if (untilOn < today) return null;
  return { checkerId: row.id, label: row.label, kind: row.kind as CheckerKind, untilOn };
}

/** What the checker's own page says of the session. */
export function shownChecker({ label, kind, untilOn }: SignedInChecker): CheckerView {
  return { label, kind, untilOn };
}

/** Who comes with this key; null for nobody. */
export async function readChecker(services: Services, key: string | null): Promise<CheckerView | null> {
  if (key === null) return null;
  return inTransaction(services, async (scene) => {
    const checker = await checkerOfSession(scene, key);
    return checker && shownChecker(checker);
  });
}

/** Ends a session before its time. One that is over already is no error. */
export async function leaveAsChecker(services: Services, key: string): Promise<void> {
  const { jurisdictionId, database } = services;
  await database.prisma.checker.updateMany({
    where: { jurisdictionId, sessionHash: hashOfKey(key) },
    data: { sessionHash: null },
  });
}
