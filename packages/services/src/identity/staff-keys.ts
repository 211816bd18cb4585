import type { createKeyInput, OwnKeyView, replaceKeyInput } from '@huiyin/contract/desk/identity';
import { type changePassphraseInput, wrappedKey } from '@huiyin/contract/desk/identity';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { envelopeAlgorithm } from '@huiyin/sealing/envelope';
import type { z } from 'zod';
import { forbidden, invalid, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { keyHolder } from './key-holder.ts';
import { keepUnlockers, readPasskeys } from './key-unlockers.ts';
import { noteAudit } from './note-audit.ts';

/** The actor's present key with its wrapped private half, and the passkeys that open it too, or null. */
export async function readOwnKey(services: Services, actor: StaffActor): Promise<OwnKeyView> {
  const { staffId } = keyHolder(actor);
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const row = await tx.staffKey.findFirst({
      where: { jurisdictionId, staffId, retiredAt: null },
      select: { id: true, recipient: true, wrapped: true, createdAt: true },
    });
    if (!row) return null;
    const { id: keyId, recipient, wrapped, createdAt } = row;
    const passkeys = await readPasskeys(scene, { staffId, keyId });
    const made = createdAt.toISOString();
    return { keyId, recipient, wrapped: wrappedKey.parse(wrapped), createdAt: made, passkeys };
  });
}

/**
 * Keeps a key that the holder's browser made. The private half arrives wrapped by a passphrase that never leaves the browser.
 * Fails with `invalid` if there is a key already: a second one would leave older envelopes without a reader.
 */
export async function createKey(
  services: Services,
  actor: StaffActor,
  input: z.infer<typeof createKeyInput>,
): Promise<{ keyId: string }> {
  const { staffId, kind: purpose } = keyHolder(actor);
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const present = await tx.staffKey.count({ where: { jurisdictionId, staffId, retiredAt: null } });
    if (present > 0) throw invalid('recipient', 'tooMany');
    const [saved] = await tx.staffKey.createManyAndReturn({
      data: { jurisdictionId, staffId, purpose, algorithm: envelopeAlgorithm, ...input, createdAt: now },
      select: { id: true },
    });
    if (!saved) throw notFound();
    await noteKey(scene, actor, { action: 'key.create', keyId: saved.id });
    return { keyId: saved.id };
  });
}

/**
 * Puts a custodian's new key in the place of the present one: from now on identities are sealed to it. The old one stays with its
 * holder, wrapped as it was, for what is sealed to it alone until that is sealed anew. Fails with `forbidden` for officers, who
 * seal their tips anew in the same step, and with `invalid` where there is no key to replace.
 */
export async function replaceKey(
  services: Services,
  actor: StaffActor,
  { unlockers, ...key }: z.infer<typeof replaceKeyInput>,
): Promise<{ keyId: string }> {
  if (actor.kind !== 'custodian') throw forbidden();
  const { staffId } = actor;
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const present = { jurisdictionId, staffId, retiredAt: null };
    const { count } = await tx.staffKey.updateMany({ where: present, data: { retiredAt: now } });
    if (count === 0) throw invalid('recipient', 'unknown');
    const about = { purpose: 'custodian', algorithm: envelopeAlgorithm, createdAt: now };
    const [saved] = await tx.staffKey.createManyAndReturn({
      data: { jurisdictionId, staffId, ...about, ...key },
      select: { id: true },
    });
    if (!saved) throw notFound();
    await keepUnlockers(scene, { staffId, keyId: saved.id, unlockers });
    await noteKey(scene, actor, { action: 'key.replace', keyId: saved.id });
    return { keyId: saved.id };
  });
}

/** The same key under another passphrase. Fails with `notFound` for a key that is not the actor's own. */
export async function changePassphrase(
  services: Services,
  actor: StaffActor,
  { keyId, wrapped }: z.infer<typeof changePassphraseInput>,
): Promise<{ keyId: string }> {
  const { staffId } = keyHolder(actor);
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const own = { jurisdictionId, id: keyId, staffId, retiredAt: null };
    const { count } = await tx.staffKey.updateMany({ where: own, data: { wrapped } });
    if (count === 0) throw notFound();
    await noteKey(scene, actor, { action: 'key.changePassphrase', keyId });
    return { keyId };
  });
}

function noteKey(scene: Scene, actor: StaffActor, entry: { action: string; keyId: string }): Promise<void> {
  return noteAudit(scene, actor, { action: entry.action, subjectKind: 'staffKey', subjectId: entry.keyId });
}
