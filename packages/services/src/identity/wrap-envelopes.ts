import {
  type EnvelopesToWrap,
  type NewcomerView,
  type WrappedEnvelope,
  wrappedKey,
} from '@huiyin/contract/desk/identity';
import { readFactsOfCases } from '@huiyin/db/sql/read-case-facts';
import { readCurrentKeys } from '@huiyin/db/sql/read-current-keys';
import { countOlderEnvelopes, readOlderEnvelopes } from '@huiyin/db/sql/read-older-envelopes';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { isExcluded } from '@huiyin/domain/case/policy';
import { envelopeAlgorithm, recipientCount } from '@huiyin/sealing/envelope';
import { forbidden, invalid, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { noteAudit } from './note-audit.ts';

/** Envelopes handed out at a time. */
const atOnce = 200;

/**
 * Who keeps identities now and cannot open older envelopes, and how many; and what only a key of one's own opens that was replaced. For
 * custodians with a key; nobody where none is missing.
 */
export async function readNewcomers(services: Services, actor: StaffActor): Promise<NewcomerView> {
  return inTransaction(services, async (scene) => {
    const { present, own, keyId } = await custodianKeys(scene, actor);
    const { tx, jurisdictionId } = scene;
    const of = { actor, jurisdictionId, present: present.map((key) => key.keyId) };
    const envelopes = await countOlderEnvelopes(tx, { ...of, keyId });
    const former = [];
    for (const { id, retiredAt, recipient, wrapped, createdAt } of own) {
      const left = retiredAt ? await countOlderEnvelopes(tx, { ...of, keyId: id }) : 0;
      const key = {
        keyId: id,
        recipient,
        wrapped: wrappedKey.parse(wrapped),
        createdAt: createdAt.toISOString(),
      };
      if (left > 0) former.push({ ...key, envelopes: left });
    }
    return { names: envelopes === 0 ? [] : await namesOf(scene, { present, keyId }), envelopes, former };
  });
}

/**
 * Hands a custodian the next envelopes that one of their own keys opens and that somebody who keeps identities now cannot open, to be
 * sealed to all of them in the custodian's browser. How many were handed out is on record before they are: one custodian could read
 * them there. Fails with `notFound` for a key that is not the custodian's own.
 */
export async function giveEnvelopes(
  services: Services,
  actor: StaffActor,
  opener: string,
): Promise<EnvelopesToWrap> {
  return inTransaction(services, async (scene) => {
    const { present, keyId } = await custodianKeys(scene, actor, opener);
    const { tx, jurisdictionId } = scene;
    const of = { actor, jurisdictionId, keyId, present: present.map((key) => key.keyId) };
    const rows = await readOlderEnvelopes(tx, { ...of, limit: atOnce });
    for (const { caseId } of rows)
      await noteAudit(scene, actor, { action: 'identity.give', subjectKind: 'case', subjectId: caseId });
    return {
      envelopes: rows.map(({ caseId, sealed }) => ({
        caseId,
        sealed: Buffer.from(sealed).toString('base64'),
      })),
      keys: present,
      newcomers: rows.length === 0 ? [] : await namesOf(scene, { present, keyId }),
    };
  });
}

/**
 * Puts envelopes in the place of older ones: for exactly those who keep identities now. Fails with `invalid` if one is for others or no
 * envelope, with `notFound` for one that the custodian's key does not open, or of a case that is kept from them.
 */
export async function wrapEnvelopes(
  services: Services,
  actor: StaffActor,
  { keyId: opener, envelopes }: { readonly keyId: string; readonly envelopes: readonly WrappedEnvelope[] },
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { present, keyId } = await custodianKeys(scene, actor, opener);
    const { tx, jurisdictionId } = scene;
    const wanted = present.map((key) => key.keyId).sort();
    await demandOpen(scene, actor, envelopes);
    for (const { caseId, keyIds, sealed } of envelopes) {
      if ([...keyIds].sort().join() !== wanted.join()) throw invalid('keys', 'expired');
      const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
      if (recipientCount(bytes) !== wanted.length) throw invalid('sealed', 'malformed');
      const { count } = await tx.identityEnvelope.updateMany({
        where: { jurisdictionId, caseId, keyIds: { has: keyId } },
        data: { sealed: bytes, keyIds: wanted, algorithm: envelopeAlgorithm, madeBy: 'browser' },
      });
      if (count !== 1) throw notFound();
      await noteAudit(scene, actor, { action: 'identity.rewrap', subjectKind: 'case', subjectId: caseId });
    }
  });
}

/** Of a case from which the custodian is excluded there is nothing to seal anew, nor to spoil. */
async function demandOpen(
  { tx, jurisdictionId }: Scene,
  actor: StaffActor,
  envelopes: readonly WrappedEnvelope[],
): Promise<void> {
  const caseIds = envelopes.map(({ caseId }) => caseId);
  const cases = await readFactsOfCases(tx, { jurisdictionId, caseIds });
  if (cases.some((facts) => isExcluded(actor, facts))) throw notFound();
}

/** The keys of those who keep identities now, all that the actor ever had, and the one meant: their present one if none is named. */
async function custodianKeys({ tx, jurisdictionId }: Scene, actor: StaffActor, named?: string) {
  if (actor.kind !== 'custodian') throw forbidden();
  const own = await tx.staffKey.findMany({
    where: { jurisdictionId, staffId: actor.staffId, purpose: 'custodian' },
    orderBy: { createdAt: 'asc' },
    select: { id: true, retiredAt: true, recipient: true, wrapped: true, createdAt: true },
  });
  const meant = own.find(({ id, retiredAt }) => (named ? id === named : retiredAt === null));
  if (!meant) throw notFound();
  const present = await readCurrentKeys(tx, { jurisdictionId, purpose: 'custodian' });
  return { present, own, keyId: meant.id };
}

/** Names of the others whose key was made later. */
async function namesOf(
  { tx, jurisdictionId }: Scene,
  { present, keyId }: { present: readonly { keyId: string }[]; keyId: string },
): Promise<string[]> {
  const others = present.map((key) => key.keyId).filter((id) => id !== keyId);
  const keys = await tx.staffKey.findMany({
    where: { jurisdictionId, id: { in: others } },
    orderBy: { createdAt: 'desc' },
    select: { staffId: true },
  });
  const members = await tx.staffMember.findMany({
    where: { jurisdictionId, id: { in: keys.map(({ staffId }) => staffId) } },
    select: { name: true },
  });
  return members.map(({ name }) => name);
}
