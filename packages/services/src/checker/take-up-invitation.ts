import type { CheckerView } from '@huiyin/contract/portal/checker';
import type { CheckerKind } from '@huiyin/domain/claims/checker';
import { notFound, tooMany } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { hashOfKey } from '../staff/invitation-key.ts';
import { spend } from '../submission/budget.ts';
import { newKey } from './checker-keys.ts';

/** Whom a link invites; it is not used up by looking. Fails with `notFound` alike for one that is wrong, used or past its time. */
export function readCheckerInvitation(services: Services, key: string): Promise<CheckerView> {
  return inTransaction(services, async (scene) => {
    if (!spend(services.budgets.lookUp, scene.now)) throw tooMany();
    const { label, kind, untilOn } = await invited(scene, key);
    return { label, kind, untilOn };
  });
}

/** Opens the session of the checker in this browser; the link is used up. Fails as `readCheckerInvitation`. */
export function takeUpInvitation(
  services: Services,
  invitationKey: string,
): Promise<{ sessionKey: string; expiresAt: string }> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    if (!spend(services.budgets.lookUp, now)) throw tooMany();
    const { untilOn } = await invited(scene, invitationKey);
    const { key, hash } = newKey(services);
    const invitationHash = hashOfKey(invitationKey);
    const taken = await tx.checker.updateMany({
      where: { jurisdictionId, invitationHash },
      data: {
        ...{ invitationHash: null, invitationEndsAt: null },
        ...{ sessionHash: hash, acceptedOn: new Date(today) },
      },
    });
    if (taken.count !== 1) throw notFound();
    // The cookie may live on into the day after; the session itself ends with the checker's last day.
    return { sessionKey: key, expiresAt: `${untilOn}T23:59:59Z` };
  });
}

async function invited({ tx, jurisdictionId, now, today }: Scene, key: string) {
  const row = await tx.checker.findUnique({
    where: { jurisdictionId_invitationHash: { jurisdictionId, invitationHash: hashOfKey(key) } },
    select: { label: true, kind: true, untilOn: true, invitationEndsAt: true },
  });
  if (!row || row.invitationEndsAt === null || row.invitationEndsAt <= now) throw notFound();
  const untilOn = row.untilOn.toISOString().slice(0, 10);
  if (untilOn < today) throw notFound();
  return { label: row.label, kind: row.kind as CheckerKind, untilOn };
}
