import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { openWords, sealWords } from '@huiyin/sealing/envelope';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptKeysOf } from '../submission/receipt-keys-of.ts';
import { receiveCase } from '../submission/receive-case.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { createKey, replaceKey } from './staff-keys.ts';
import { giveEnvelopes, readNewcomers, wrapEnvelopes } from './wrap-envelopes.ts';

let test: TestServices;
let desk: Desk;
let first: StaffActor;
let later: StaffActor;
let caseId: string;
let aboutLater: string;
/** The present private key of each, and the id that the server knows it by. */
const privateKeys = new Map<string, string>();
const keyIds = new Map<string, string>();
const person = { name: '周晓兰', telephone: '0600-5557788', mail: '' };
const form: SubmitForm = {
  ...{ text: '窗口让补了三次材料。', townId: null, village: '', identityMode: 'confidential', ...person },
  ...{
    contactForUnit: false,
    mayPublish: false,
    kind: null,
    measureId: null,
    topic: null,
    attachmentIds: [],
  },
};
const wrapped = {
  kdf: 'argon2id' as const,
  cipher: 'xchacha20poly1305' as const,
  ...{ m: 19_456, t: 1, p: 1, salt: '00', nonce: '00', ciphertext: '00' },
};

async function custodian(name: string): Promise<StaffActor> {
  const actor = await desk.staff('custodian', null, name);
  const { recipient, privateKey } = await createBareKeyPair();
  const { keyId } = await createKey(test.services, actor, { recipient, wrapped });
  keyIds.set(actor.staffId, keyId);
  privateKeys.set(actor.staffId, privateKey);
  return actor;
}
const keyOf = (actor: StaffActor): string => privateKeys.get(actor.staffId) ?? '';
const keyIdOf = (actor: StaffActor): string => keyIds.get(actor.staffId) ?? crypto.randomUUID();
const give = (actor: StaffActor, keyId = keyIdOf(actor)) => giveEnvelopes(test.services, actor, keyId);
const wrapAll = (actor: StaffActor, envelopes: Parameters<typeof wrapEnvelopes>[2]['envelopes']) =>
  wrapEnvelopes(test.services, actor, { keyId: keyIdOf(actor), envelopes });
async function receive(): Promise<string> {
  const { id } = await receiveCase(test.services, {
    ...{
      form,
      sealed: null,
      channel: 'web',
      registeredBy: null,
      actor: { kind: 'citizen' },
      proofHash: null,
    },
    keys: receiptKeysOf({ by: 'code', code: createReceiptCode(test.services.randomBytes) }),
    check: async () => undefined,
  });
  return id;
}
const envelopeOf = async (id: string) =>
  (await test.database.owner.prisma.identityEnvelope.findFirstOrThrow({ where: { caseId: id } })).sealed;
const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error) => error.publicError?.fields?.[0]?.field ?? error.publicError?.code,
  );

/** What the custodian's browser does with what it was given. */
async function inBrowser(actor: StaffActor, key = { keyId: keyIdOf(actor), privateKey: keyOf(actor) }) {
  const { envelopes, keys } = await give(actor, key.keyId);
  const recipients = keys.map(({ recipient }) => recipient);
  return Promise.all(
    envelopes.map(async ({ caseId: id, sealed }) => ({
      caseId: id,
      keyIds: keys.map(({ keyId }) => keyId),
      sealed: Buffer.from(
        await sealWords(await openWords(Buffer.from(sealed, 'base64'), key.privateKey), recipients),
      ).toString('base64'),
    })),
  );
}

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  first = await custodian('保管人甲');
  caseId = await receive();
  aboutLater = await receive();
  later = await custodian('保管人乙');
});
afterAll(() => test.close());

describe('a custodian who came later', () => {
  it('cannot open what was sealed before, and the others are told', async () => {
    await expect(openWords(await envelopeOf(caseId), keyOf(later))).rejects.toThrow();
    expect(await readNewcomers(test.services, first)).toEqual({
      names: ['保管人乙'],
      envelopes: 2,
      former: [],
    });
    expect(await readNewcomers(test.services, later)).toEqual({ names: [], envelopes: 0, former: [] });
  });

  it('is handed no envelope, and neither is anybody but a custodian with a key', async () => {
    expect((await give(later)).envelopes).toEqual([]);
    for (const role of ['disciplineOfficer', 'securityAdministrator', 'triageOfficer'] as const) {
      const actor = await desk.staff(role);
      expect(await problemOf(give(actor))).toBe('forbidden');
      expect(await problemOf(wrapAll(actor, []))).toBe('forbidden');
    }
    const keyless = await desk.staff('custodian');
    expect(await problemOf(give(keyless))).toBe('notFound');
  });

  it('is let in by one who is, for all who keep identities and nobody else, each on record', async () => {
    const ready = await inBrowser(first);
    const [one] = ready;
    if (!one) throw new Error('nothing to wrap');
    const wrap = (change: Partial<typeof one>, actor = first) =>
      problemOf(wrapAll(actor, [{ ...one, ...change }]));
    expect(await wrap({ keyIds: one.keyIds.slice(1) })).toBe('keys');
    expect(await wrap({ keyIds: [...one.keyIds, crypto.randomUUID()] })).toBe('keys');
    const plain = Buffer.from('周晓兰 0600-5557788').toString('base64');
    expect(await wrap({ sealed: plain })).toBe('sealed');
    expect(await wrap({}, later)).toBe('notFound');
    await wrapAll(first, ready);
    for (const actor of [first, later])
      expect(await openWords(await envelopeOf(caseId), keyOf(actor))).toEqual(person);
    expect(await readNewcomers(test.services, first)).toEqual({ names: [], envelopes: 0, former: [] });
    const trail = await test.database.owner.prisma.auditEntry.groupBy({
      ...{ by: ['action'], where: { actorId: first.staffId, action: { startsWith: 'identity.' } } },
      _count: true,
    });
    expect(Object.fromEntries(trail.map(({ action, _count }) => [action, _count]))).toEqual({
      'identity.give': 2,
      'identity.rewrap': 2,
    });
  });

  it('is not handed a case that is about them by who wraps, nor wraps one that is about themselves', async () => {
    const third = await custodian('保管人丙');
    const { prisma } = test.database.owner;
    await prisma.caseFile.updateMany({ where: { id: aboutLater }, data: { excludes: true } });
    await prisma.caseExclusion.createMany({
      data: [
        {
          ...{ jurisdictionId: 'test', caseId: aboutLater, staffId: later.staffId, ground: 'accused' },
          setOn: new Date(),
        },
      ],
    });
    const { recipient } = await createBareKeyPair();
    expect((await inBrowser(later)).map((one) => one.caseId)).toEqual([caseId]);
    const ready = await inBrowser(first);
    await wrapAll(first, ready);
    expect(await openWords(await envelopeOf(aboutLater), keyOf(third))).toEqual(person);
    const junk = await sealWords(
      { name: '', telephone: '', mail: '' },
      [...Array(3)].map(() => recipient),
    );
    const spoiled = { ...ready[0], caseId: aboutLater, sealed: Buffer.from(junk).toString('base64') };
    expect(await problemOf(wrapAll(later, [spoiled as (typeof ready)[number]]))).toBe('notFound');
    expect(await openWords(await envelopeOf(aboutLater), keyOf(third))).toEqual(person);
  });
});

describe('a custodian whose key is replaced', () => {
  it('opens with the new one what comes, and seals to it what the old one opens, each on record', async () => {
    const [old, oldId] = [keyOf(first), keyIdOf(first)];
    const { recipient, privateKey } = await createBareKeyPair();
    const { keyId } = await replaceKey(test.services, first, { recipient, wrapped, unlockers: [] });
    privateKeys.set(first.staffId, privateKey);
    keyIds.set(first.staffId, keyId);
    const since = await envelopeOf(await receive());
    expect(await openWords(since, privateKey)).toEqual(person);
    await expect(openWords(since, old)).rejects.toThrow();
    await expect(openWords(await envelopeOf(caseId), privateKey)).rejects.toThrow();
    const { envelopes, former } = await readNewcomers(test.services, first);
    expect(envelopes).toBe(0);
    expect(former).toMatchObject([{ keyId: oldId, envelopes: 2, wrapped }]);
    expect(await problemOf(give(later, oldId))).toBe('notFound');

    const before = { keyId: oldId, privateKey: old };
    await wrapEnvelopes(test.services, first, { keyId: oldId, envelopes: await inBrowser(first, before) });
    for (const id of [caseId, aboutLater]) {
      expect(await openWords(await envelopeOf(id), privateKey)).toEqual(person);
      await expect(openWords(await envelopeOf(id), old)).rejects.toThrow();
    }
    expect(await readNewcomers(test.services, first)).toEqual({ names: [], envelopes: 0, former: [] });
    const where = { actorId: first.staffId, action: 'key.replace', subjectId: keyId };
    expect(await test.database.owner.prisma.auditEntry.count({ where })).toBe(1);
  });

  it('was one, with a key: nobody else has one to replace', async () => {
    const { recipient } = await createBareKeyPair();
    const key = { recipient, wrapped, unlockers: [] };
    expect(await problemOf(replaceKey(test.services, await desk.staff('disciplineOfficer'), key))).toBe(
      'forbidden',
    );
    expect(await problemOf(replaceKey(test.services, await desk.staff('custodian'), key))).toBe('recipient');
  });
});
