import {
  deviceWrappedKey,
  type OwnKeyView,
  type removeUnlockerInput,
  type saveUnlockerInput,
  type Unlocker,
} from '@huiyin/contract/desk/identity';
import type { StaffActor } from '@huiyin/domain/case/actor';
import type { z } from 'zod';
import { invalid, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { keyHolder } from './key-holder.ts';
import { noteAudit } from './note-audit.ts';

type Passkeys = NonNullable<OwnKeyView>['passkeys'];

/** Somebody's passkeys in the order of their making, each with how it opens the key, if it does. */
export async function readPasskeys(
  { tx, jurisdictionId }: Scene,
  { staffId, keyId }: { readonly staffId: string; readonly keyId: string },
): Promise<Passkeys> {
  const passkeys = await passkeysOf({ tx, jurisdictionId }, staffId);
  const ways = await tx.staffKeyUnlocker.findMany({
    where: { jurisdictionId, keyId },
    select: { passkeyId: true, wrapped: true },
  });
  const wrapped = new Map(ways.map((way) => [way.passkeyId, deviceWrappedKey.parse(way.wrapped)]));
  return passkeys.map(({ id, credentialID, createdAt }) => ({
    passkeyId: id,
    credentialId: credentialID,
    madeAt: createdAt?.toISOString() ?? null,
    wrapped: wrapped.get(id) ?? null,
  }));
}

/**
 * Keeps one more wrapping of the actor's present key, made in the browser by what a passkey's device answered. Fails with
 * `notFound` for a key or a passkey that is not the actor's own.
 */
export async function saveUnlocker(
  services: Services,
  actor: StaffActor,
  { keyId, ...way }: z.infer<typeof saveUnlockerInput>,
): Promise<{ keyId: string }> {
  const { staffId } = keyHolder(actor);
  return inTransaction(services, async (scene) => {
    await demandOwnKey(scene, { staffId, keyId });
    await removeWay(scene, { keyId, passkeyId: way.passkeyId });
    await keepUnlockers(scene, { staffId, keyId, unlockers: [way] });
    await noteAudit(scene, actor, { action: 'key.addPasskey', subjectKind: 'staffKey', subjectId: keyId });
    return { keyId };
  });
}

/** Takes a passkey's way to open the actor's key away; the passkey itself stays. Fails with `notFound` if there is none. */
export async function removeUnlocker(
  services: Services,
  actor: StaffActor,
  { keyId, passkeyId }: z.infer<typeof removeUnlockerInput>,
): Promise<{ keyId: string }> {
  const { staffId } = keyHolder(actor);
  return inTransaction(services, async (scene) => {
    await demandOwnKey(scene, { staffId, keyId });
    if (!(await removeWay(scene, { keyId, passkeyId }))) throw notFound();
    await noteAudit(scene, actor, { action: 'key.removePasskey', subjectKind: 'staffKey', subjectId: keyId });
    return { keyId };
  });
}

/** Writes wrappings for passkeys of the holder. Fails with `notFound` for somebody else's passkey, with `invalid` for one named twice. */
export async function keepUnlockers(
  { tx, jurisdictionId }: Scene,
  of: { readonly staffId: string; readonly keyId: string; readonly unlockers: readonly Unlocker[] },
): Promise<void> {
  const own = new Set((await passkeysOf({ tx, jurisdictionId }, of.staffId)).map(({ id }) => id));
  const named = new Set(of.unlockers.map(({ passkeyId }) => passkeyId));
  if (named.size !== of.unlockers.length) throw invalid('unlockers', 'malformed');
  if ([...named].some((id) => !own.has(id))) throw notFound();
  await tx.staffKeyUnlocker.createMany({
    data: of.unlockers.map((way) => ({ jurisdictionId, keyId: of.keyId, ...way })),
  });
}

async function passkeysOf({ tx, jurisdictionId }: Pick<Scene, 'tx' | 'jurisdictionId'>, staffId: string) {
  const { authUserId } = await tx.staffMember.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: staffId } },
    select: { authUserId: true },
  });
  return tx.authPasskey.findMany({
    where: { userId: authUserId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, credentialID: true, createdAt: true },
  });
}

async function demandOwnKey(
  { tx, jurisdictionId }: Scene,
  { staffId, keyId }: { readonly staffId: string; readonly keyId: string },
): Promise<void> {
  const own = { jurisdictionId, id: keyId, staffId, retiredAt: null };
  if ((await tx.staffKey.count({ where: own })) === 0) throw notFound();
}

async function removeWay(
  { tx, jurisdictionId }: Scene,
  way: { readonly keyId: string; readonly passkeyId: string },
): Promise<boolean> {
  const { count } = await tx.staffKeyUnlocker.deleteMany({ where: { jurisdictionId, ...way } });
  return count > 0;
}
