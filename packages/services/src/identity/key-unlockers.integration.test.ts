import type { Unlocker } from '@huiyin/contract/desk/identity';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { createDeviceSalt, unwrapByDevice, wrapForDevice } from '@huiyin/sealing/device-key';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { wrappedKeyForTest } from '../testing/arrange-keys.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { rotateKey } from '../tip/rewrap-tips.ts';
import { removeUnlocker, saveUnlocker } from './key-unlockers.ts';
import { changePassphrase, createKey, readOwnKey } from './staff-keys.ts';

let test: TestServices;
let desk: Desk;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
});
afterAll(() => test.close());

const owner = () => test.database.owner.prisma;
const random = (count: number) => test.services.randomBytes(count);
const told = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (failure) => failure.publicError?.code ?? failure,
  );

/** An officer with a key and a passkey, and what that passkey's device answers to whatever it is asked. */
async function officer(kind: 'custodian' | 'disciplineOfficer' = 'disciplineOfficer') {
  const actor = await desk.staff(kind);
  const { recipient, privateKey } = await createBareKeyPair();
  const { keyId } = await createKey(test.services, actor, { recipient, wrapped: wrappedKeyForTest });
  const passkeyId = await passkeyOf(actor);
  const answer = random(32);
  const wrap = (key: string): Unlocker => ({
    passkeyId,
    wrapped: wrapForDevice(key, { salt: createDeviceSalt(random), answer }, random),
  });
  return { actor, keyId, privateKey, passkeyId, answer, wrap };
}

async function passkeyOf({ staffId }: StaffActor): Promise<string> {
  const { authUserId } = await owner().staffMember.findFirstOrThrow({ where: { id: staffId } });
  const id = crypto.randomUUID();
  const kept = { publicKey: 'x', counter: 0, deviceType: 'singleDevice', backedUp: false };
  await owner().authPasskey.create({ data: { id, userId: authUserId, credentialID: `c-${id}`, ...kept } });
  return id;
}

describe('a key that a passkey opens too', () => {
  it.each(['disciplineOfficer', 'custodian'] as const)(
    'comes back to its holder, a %s, wrapped, and nothing else of it is kept',
    async (kind) => {
      const { actor, keyId, privateKey, answer, wrap, passkeyId } = await officer(kind);
      const before = await readOwnKey(test.services, actor);
      expect(before?.passkeys).toMatchObject([{ passkeyId, wrapped: null }]);
      await saveUnlocker(test.services, actor, { keyId, ...wrap(privateKey) });
      const [opener] = (await readOwnKey(test.services, actor))?.passkeys ?? [];
      expect(opener?.wrapped && unwrapByDevice(opener.wrapped, answer)).toBe(privateKey);
      const rows = JSON.stringify(await owner().staffKeyUnlocker.findMany({ where: { keyId } }));
      for (const secret of [
        privateKey,
        Buffer.from(privateKey).toString('hex'),
        Buffer.from(answer).toString('hex'),
      ])
        expect(rows).not.toContain(secret);
      const entries = await owner().auditEntry.findMany({
        where: { subjectId: keyId },
        orderBy: { id: 'asc' },
      });
      expect(entries.map(({ action }) => action)).toEqual(['key.create', 'key.addPasskey']);
    },
  );

  it('is wrapped once for each passkey: the later one counts', async () => {
    const { actor, keyId, privateKey, wrap } = await officer();
    await saveUnlocker(test.services, actor, { keyId, ...wrap('AGE-SECRET-KEY-OLD') });
    const later = wrap(privateKey);
    await saveUnlocker(test.services, actor, { keyId, ...later });
    const own = await readOwnKey(test.services, actor);
    expect(own?.passkeys.map(({ wrapped }) => wrapped)).toEqual([later.wrapped]);
  });

  it('opens no more once the passkey is gone, or was told not to', async () => {
    const { actor, keyId, privateKey, wrap, passkeyId } = await officer();
    await saveUnlocker(test.services, actor, { keyId, ...wrap(privateKey) });
    await removeUnlocker(test.services, actor, { keyId, passkeyId });
    expect(await told(removeUnlocker(test.services, actor, { keyId, passkeyId }))).toBe('notFound');
    await saveUnlocker(test.services, actor, { keyId, ...wrap(privateKey) });
    await test.services.database.prisma.authPasskey.deleteMany({ where: { id: passkeyId } });
    expect((await readOwnKey(test.services, actor))?.passkeys).toEqual([]);
    expect(await owner().staffKeyUnlocker.count({ where: { keyId } })).toBe(0);
  });

  it('stays when the passphrase changes, and is wrapped anew when the key does', async () => {
    const { actor, keyId, privateKey, answer, wrap } = await officer();
    await saveUnlocker(test.services, actor, { keyId, ...wrap(privateKey) });
    await changePassphrase(test.services, actor, { keyId, wrapped: wrappedKeyForTest });
    expect((await readOwnKey(test.services, actor))?.passkeys[0]?.wrapped).not.toBeNull();
    const fresh = await createBareKeyPair();
    const rotation = {
      ...{ keyId: crypto.randomUUID(), recipient: fresh.recipient, wrapped: wrappedKeyForTest },
      ...{ unlockers: [wrap(fresh.privateKey)], tips: [], clues: [] },
    };
    await rotateKey(test.services, actor, rotation);
    const now = await readOwnKey(test.services, actor);
    const [opener] = now?.passkeys ?? [];
    expect(now?.keyId).toBe(rotation.keyId);
    expect(opener?.wrapped && unwrapByDevice(opener.wrapped, answer)).toBe(fresh.privateKey);
  });
});

describe('nobody', () => {
  it('wraps a key of somebody else, or for a passkey of somebody else, also when a key is replaced', async () => {
    const [mine, theirs] = [await officer(), await officer()];
    const way = mine.wrap(mine.privateKey);
    expect(await told(saveUnlocker(test.services, theirs.actor, { keyId: mine.keyId, ...way }))).toBe(
      'notFound',
    );
    const foreign = { ...way, passkeyId: theirs.passkeyId };
    expect(await told(saveUnlocker(test.services, mine.actor, { keyId: mine.keyId, ...foreign }))).toBe(
      'notFound',
    );
    const { recipient } = await createBareKeyPair();
    const rotation = {
      keyId: crypto.randomUUID(),
      recipient,
      wrapped: wrappedKeyForTest,
      tips: [],
      clues: [],
    };
    const work = rotateKey(test.services, mine.actor, { ...rotation, unlockers: [foreign] });
    expect(await told(work)).toBe('notFound');
    expect((await readOwnKey(test.services, mine.actor))?.keyId).toBe(mine.keyId);
  });

  it.each(['triageOfficer', 'securityAdministrator', 'systemAdministrator'] as const)(
    'without a key may, such as a %s',
    async (kind) => {
      const { keyId, wrap, privateKey, passkeyId } = await officer();
      const actor = await desk.staff(kind);
      expect(await told(saveUnlocker(test.services, actor, { keyId, ...wrap(privateKey) }))).toBe(
        'forbidden',
      );
      expect(await told(removeUnlocker(test.services, actor, { keyId, passkeyId }))).toBe('forbidden');
    },
  );
});
