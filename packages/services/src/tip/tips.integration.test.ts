import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everyCase } from '@huiyin/contract/desk/queue';
import type { RewrappedTip } from '@huiyin/contract/desk/tips';
import type { NewTip } from '@huiyin/contract/portal/tips';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { privateKeyOf } from '@huiyin/sealing/age-text';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import { createReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys, deriveSealPrivateKey } from '@huiyin/sealing/receipt-keys';
import { openTipKey, openTipReply, readersOf, sealTip, sealTipKey, sealTipReply } from '@huiyin/sealing/tip';
import { openTipContent, sealedTipSize, sealTipContent, tipClasses } from '@huiyin/sealing/tip-content';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQueue } from '../desk/count-queue.ts';
import type { Failure } from '../failure.ts';
import { sweepOrphans } from '../jobs/sweep-orphans.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { arrangeKeys, wrappedKeyForTest } from '../testing/arrange-keys.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { solveForTest } from '../testing/solve-work.ts';
import { drillEscrow, makeEscrow, recoverTips, rotateEscrow } from './escrow.ts';
import { addToTip, followTip } from './follow-tip.ts';
import { listTips, readTip, readTipFile } from './read-tips.ts';
import { receiveTip } from './receive-tip.ts';
import { listWrapped, rewrapTip, rotateKey } from './rewrap-tips.ts';
import { replyTip, stepTip } from './step-tip.ts';
import { startTip } from './tip-keys.ts';

let test: TestServices;
let desk: Desk;
let officers: StaffActor[];
let shares: readonly string[];
let keyring: ReturnType<typeof arrangeKeys>;
const wrapped = wrappedKeyForTest;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  keyring = arrangeKeys(test);
  officers = [await desk.staff('disciplineOfficer'), await desk.staff('disciplineOfficer')];
});
afterAll(() => test.close());

/** As the command line runs. */
const asOwner = () => ({ ...test.services, database: test.database.owner });
const officer = (at = 0): StaffActor => officers[at] ?? { kind: 'custodian', staffId: '', unitId: null };
const keyOf = (actor: StaffActor): string => keyring.of(actor);
const giveKey = (actor: StaffActor): Promise<void> => keyring.give(actor);
const told = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: Failure) => {
      const [field] = error.publicError.fields;
      return field ? `${field.field}.${field.problem}` : error.publicError.code;
    },
  );
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const gather = async (pieces: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}

const canary = '水利站站长收了施工队三万元红包';
const photo = { name: '附件1.jpg', type: 'image/jpeg', content: new Blob([new Uint8Array(90_000).fill(9)]) };

type Sent = { tip: NewTip; content: Uint8Array; code: ReceiptCode };

/** What a citizen's browser sends; `about` are officers left out. */
async function inBrowser(about: readonly string[] = [], text = canary): Promise<Sent> {
  const { keys, challenge } = await startTip(test.services);
  if (!keys) throw new Error('no keys');
  const code = createReceiptCode(test.services.randomBytes);
  const { lookupHash, sealPublicKey } = deriveReceiptKeys(code);
  const sealed = await sealTip({ text, files: [photo] }, keys, about);
  if (!sealed) throw new Error('nobody to seal to');
  const { algorithm, recipient, sealedKey, keyIds, escrowId } = sealed;
  return {
    code,
    content: await gather(sealed.content as unknown as AsyncIterable<Uint8Array>),
    tip: {
      ...{ algorithm, recipient, escrowId, keyIds: [...keyIds], sealedKey: base64(sealedKey) },
      ...{
        lookupHash: hex(lookupHash),
        sealPublicKey: hex(sealPublicKey),
        work: await solveForTest(challenge),
      },
    },
  };
}
const send = ({ tip, content }: Sent) => receiveTip(test.services, tip, pieces(content));
const lookupKeyOf = (code: ReceiptCode) => hex(deriveReceiptKeys(code).lookupKey);
const listed = async (actor: StaffActor) =>
  (await listTips(test.services, actor)).tips.map(({ tipId }) => tipId);
const newest = async (known: readonly string[] = []) =>
  (await listed(officer())).find((tipId) => !known.includes(tipId)) ?? '';

/** Sends a tip and gives its id. */
async function sent(...given: Parameters<typeof inBrowser>): Promise<Sent & { tipId: string }> {
  const known = await listed(officer());
  const sending = await inBrowser(...given);
  await send(sending);
  return { ...sending, tipId: await newest(known) };
}

async function stored(): Promise<{ tips: number; messages: number; files: number; proofs: number }> {
  const { prisma } = test.database.owner;
  return {
    tips: await prisma.tip.count(),
    messages: await prisma.tipMessage.count(),
    files: (await test.services.files.olderThan(new Date('2999-01-01'))).length,
    proofs: await prisma.spentProof.count(),
  };
}

it('without officers’ keys or without an escrow nothing can be sent, and the page is told', async () => {
  expect((await startTip(test.services)).keys).toBeNull();
  await giveKey(officer(0));
  expect((await startTip(test.services)).keys).toBeNull();
  shares = await makeEscrow(asOwner());
  await giveKey(officer(1));
  expect((await startTip(test.services)).keys?.officers).toHaveLength(2);
  expect(await told(makeEscrow(asOwner()))).toBe('escrow.tooMany');
});

describe('a tip', () => {
  it('is read by officers, answered to the receipt, and goes on', async () => {
    const { code, tipId } = await sent();
    const view = await readTip(test.services, officer(), tipId);
    const { privateKey } = await openTipKey(Buffer.from(view.sealedKey, 'base64'), keyOf(officer()));
    const file = await gather(await readTipFile(test.services, officer(), { tipId, number: 1 }));
    const content = await openTipContent(file, privateKey);
    expect([content.text, content.files[0]?.content.size]).toEqual([canary, 90_000]);
    const { version } = await stepTip(test.services, officer(), {
      ...{ tipId, version: view.version, step: 'read', realName: false },
    });
    const to = { sealPublicKey: Buffer.from(view.sealPublicKey, 'hex'), recipient: view.recipient };
    const sealed = base64(await sealTipReply('请补充时间和地点。', to));
    await replyTip(test.services, officer(), { tipId, version, algorithm: 'age/x25519', sealed });

    const seen = await followTip(test.services, { lookupKey: lookupKeyOf(code) });
    expect(seen.state).toBe('read');
    const answer = seen.messages.find(({ sender }) => sender === 'office');
    const own = privateKeyOf(deriveSealPrivateKey(code));
    expect(await openTipReply(Buffer.from(answer?.sealed ?? '', 'base64'), own)).toBe('请补充时间和地点。');
    const more = await sealTipContent({ text: '去年十月，在水利站。', files: [] }, seen.recipient);
    const bytes = await gather(more as unknown as AsyncIterable<Uint8Array>);
    const holder = { lookupKey: lookupKeyOf(code), algorithm: 'age/x25519' as const };
    await addToTip(test.services, holder, pieces(bytes));
    const row = (await listTips(test.services, officer())).tips.find((tip) => tip.tipId === tipId);
    expect(row).toMatchObject({ state: 'read', messages: 3, unanswered: true });
    const audit = await test.database.owner.prisma.auditEntry.findMany({ where: { subjectId: tipId } });
    expect(audit.map(({ action }) => action).sort()).toEqual(['tip.open', 'tip.read', 'tip.reply']);
  });

  it('goes past the officer it is about: no row, no file, no step', async () => {
    const { tipId } = await sent([officer(1).staffId]);
    expect(await listed(officer(1))).not.toContain(tipId);
    expect(await told(readTip(test.services, officer(1), tipId))).toBe('notFound');
    expect(await told(readTipFile(test.services, officer(1), { tipId, number: 1 }))).toBe('notFound');
    const step = { tipId, version: 1, step: 'read', realName: false } as const;
    expect(await told(stepTip(test.services, officer(1), step))).toBe('notFound');
  });

  it('is nobody else’s: other roles are refused, a wrong receipt finds nothing', async () => {
    const { tipId } = await sent();
    for (const role of ['triageOfficer', 'custodian', 'systemAdministrator', 'auditAdministrator'] as const) {
      const actor = await desk.staff(role);
      expect(await told(listTips(test.services, actor))).toBe('forbidden');
      expect(await told(readTip(test.services, actor, tipId))).toBe('forbidden');
    }
    const wrong = lookupKeyOf(createReceiptCode(test.services.randomBytes));
    expect(await told(followTip(test.services, { lookupKey: wrong }))).toBe('notFound');
  });

  it('sent twice is one', async () => {
    const sending = await inBrowser();
    expect(await send(sending)).toEqual({ repeated: false });
    const before = await stored();
    expect(await send(sending)).toEqual({ repeated: true });
    expect(await stored()).toEqual(before);
  });

  it('knows days and no time of day, and survives the sweeping of orphans', async () => {
    const { tipId } = await sent();
    const rows = await test.database.owner.prisma.$queryRaw<{ type: string }[]>`
      SELECT data_type::text AS type FROM information_schema.columns
      WHERE table_name IN ('tip', 'tip_message', 'escrow_key')`;
    expect(rows.filter(({ type }) => type.startsWith('timestamp'))).toEqual([]);
    await sweepOrphans({
      ...test.services,
      database: test.database.jobs,
      moment: new Date(Date.now() + 5 * 86_400_000),
    });
    expect((await gather(await readTipFile(test.services, officer(), { tipId, number: 1 }))).length).toBe(
      sealedTipSize(tipClasses[1] ?? 0),
    );
  });
});

describe('nothing is ever stored unsealed', () => {
  const wrongs = {
    'plain words for the content': (sending: Sent) => ({
      ...sending,
      content: Buffer.from(canary.repeat(4000)),
    }),
    'a content of no size class': (sending: Sent) => ({ ...sending, content: sending.content.subarray(1) }),
    'an envelope’s head and plain words after it': (sending: Sent) => ({
      ...sending,
      content: Buffer.concat([sending.content.subarray(0, 184), Buffer.from(canary.repeat(2000))]),
    }),
    'no content at all': (sending: Sent) => ({ ...sending, content: new Uint8Array() }),
    'plain words for the key': (sending: Sent) =>
      withTip(sending, { sealedKey: base64(Buffer.from(canary)) }),
    'a key sealed to fewer than are named': (sending: Sent) =>
      withTip(sending, { keyIds: sending.tip.keyIds.slice(1) }),
    'nobody to open it': (sending: Sent) => withTip(sending, { keyIds: [] }),
    'a key that is not there': (sending: Sent) => withTip(sending, { keyIds: [crypto.randomUUID()] }),
    'another escrow': (sending: Sent) => withTip(sending, { escrowId: crypto.randomUUID() }),
    'no work': (sending: Sent) => withTip(sending, { work: '{}' }),
  };
  const withTip = (sending: Sent, change: Partial<NewTip>): Sent => ({
    ...sending,
    tip: { ...sending.tip, ...change },
  });

  it('in any state of what arrives: refused, and not a byte is kept', async () => {
    const good = await inBrowser();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.values(wrongs)), fc.nat(3), async (spoil, again) => {
        const before = await stored();
        for (let times = 0; times <= again; times += 1)
          expect(await told(send(spoil(good)))).not.toBe('done');
        expect(await stored()).toEqual(before);
      }),
      { numRuns: 40, examples: Object.values(wrongs).map((wrong) => [wrong, 0]) },
    );
  });

  it('nor is an answer, or what is added later', async () => {
    const { code, tipId } = await sent();
    const plain = base64(Buffer.from(canary));
    const reply = { tipId, version: 1, algorithm: 'age/x25519', sealed: plain };
    const before = await stored();
    expect(await told(replyTip(test.services, officer(), reply))).toBe('sealed.malformed');
    const holder = { lookupKey: lookupKeyOf(code), algorithm: 'age/x25519' as const };
    const added = addToTip(test.services, holder, pieces(Buffer.from(canary)));
    expect(await told(added)).toBe('sealed.malformed');
    expect(await stored()).toEqual(before);
  });
});

describe('keys change', () => {
  const again = async (wrappedTip: { tipId: string; sealedKey: string }, privateKey: string) => {
    const { keys } = await startTip(test.services);
    const words = await openTipKey(Buffer.from(wrappedTip.sealedKey, 'base64'), privateKey);
    return { words, keys };
  };

  it('a new key takes the place of the old with every tip wrapped again, all or nothing', async () => {
    const { tipId } = await sent();
    const actor = officer(0);
    const fresh = await createBareKeyPair();
    const keyId = crypto.randomUUID();
    const tips: RewrappedTip[] = [];
    for (const one of await listWrapped(test.services, actor)) {
      const { words, keys } = await again(one, keyOf(actor));
      const others = keys?.officers.filter(({ staffId }) => staffId !== actor.staffId) ?? [];
      const mine = { staffId: actor.staffId, keyId, recipient: fresh.recipient };
      const readers = readersOf({ officers: [...others, mine], escrow: keys?.escrow ?? null }, words.about);
      if (!readers) throw new Error('nobody');
      const { keyIds, escrowId } = readers;
      const sealedKey = base64(await sealTipKey(words, readers));
      tips.push({ tipId: one.tipId, keyIds: [...keyIds], escrowId, sealedKey });
    }
    const rotation = { keyId, recipient: fresh.recipient, wrapped, tips, unlockers: [], clues: [] };
    const partly = { ...rotation, tips: tips.slice(1) };
    expect(await told(rotateKey(test.services, actor, partly))).toBe('tips.expired');
    await rotateKey(test.services, actor, rotation);
    keyring.put(actor, fresh.privateKey);
    const view = await readTip(test.services, actor, tipId);
    expect(view.keyIds).toContain(keyId);
    await openTipKey(Buffer.from(view.sealedKey, 'base64'), fresh.privateKey);
  });

  it('goes past an officer who had no key when it came, whatever key they make later', async () => {
    const [before, keyless] = [await listed(officer()), await desk.staff('disciplineOfficer', null, '陶然')];
    const { officers: named, keys: present } = await startTip(test.services);
    expect(named).toContainEqual({ staffId: keyless.staffId, name: '陶然' });
    expect(present?.officers.map(({ staffId }) => staffId)).not.toContain(keyless.staffId);
    await send(await inBrowser([keyless.staffId]));
    const tipId = await newest(before);
    await giveKey(keyless);
    const one = (await listWrapped(test.services, officer())).find((tip) => tip.tipId === tipId);
    if (!one) throw new Error('not listed');
    expect(one.keyIds).toEqual((await readTip(test.services, officer(), tipId)).keyIds);
    const { words, keys } = await again(one, keyOf(officer()));
    expect(keys?.officers.map(({ staffId }) => staffId)).toContain(keyless.staffId);
    const readers = keys && readersOf(keys, words.about);
    expect(readers?.keyIds.toSorted()).toEqual(one.keyIds.toSorted());
    await recoverTips(asOwner(), [shares[0] ?? '', shares[1] ?? '']);
    expect(await told(readTip(test.services, keyless, tipId))).toBe('notFound');
    expect(await listed(keyless)).not.toContain(tipId);
  });

  it('an officer who came later is let in by one who reads; whom that one names stays out for good', async () => {
    const { tipId, tip } = await sent();
    const [newcomer, accused] = [
      await desk.staff('disciplineOfficer'),
      await desk.staff('disciplineOfficer'),
    ];
    for (const later of [newcomer, accused]) await giveKey(later);
    expect(await told(readTip(test.services, newcomer, tipId))).toBe('notFound');
    const { words, keys } = await again({ tipId, sealedKey: tip.sealedKey }, keyOf(officer()));
    const about = [...words.about, accused.staffId];
    const readers = keys && readersOf(keys, about);
    if (!readers) throw new Error('nobody');
    const { keyIds, escrowId } = readers;
    const sealedKey = base64(await sealTipKey({ ...words, about }, readers));
    const all = { tipId, sealedKey, keyIds: [...keyIds], escrowId };
    const fewer = { ...all, keyIds: keyIds.slice(1) };
    expect(await told(rewrapTip(test.services, officer(), fewer))).toMatch(/^(keys|sealedKey)\./);
    await rewrapTip(test.services, officer(), all);
    expect((await readTip(test.services, newcomer, tipId)).tipId).toBe(tipId);
    await recoverTips(asOwner(), [shares[0] ?? '', shares[1] ?? '']);
    expect(await told(readTip(test.services, accused, tipId))).toBe('notFound');
  });

  it('the escrow opens them with two shares of three, and lets present officers in again', async () => {
    const [one = '', two = '', three = ''] = shares;
    expect((await drillEscrow(asOwner(), [one, three])).tips).toBeGreaterThan(0);
    expect(await told(drillEscrow(asOwner(), [one, one]))).toBe('shares.tooShort');
    expect(await told(drillEscrow(asOwner(), [one, `${two}x`]))).toBe('shares.unreadable');
    const { tipId } = await sent([officer(1).staffId]);
    const newcomer = await desk.staff('disciplineOfficer');
    await giveKey(newcomer);
    await recoverTips(asOwner(), [two, three]);
    const view = await readTip(test.services, newcomer, tipId);
    await openTipKey(Buffer.from(view.sealedKey, 'base64'), keyOf(newcomer));
    expect(await told(readTip(test.services, officer(1), tipId))).toBe('notFound');
  });

  it('a new escrow takes the place of the old, whose shares open nothing from then on', async () => {
    const [one = '', two = ''] = shares;
    const [before, newcomer] = [await sent(), await desk.staff('disciplineOfficer')];
    await giveKey(newcomer);
    const { tips } = await drillEscrow(asOwner(), [one, two]);
    expect(await told(rotateEscrow(asOwner(), [one, one]))).toBe('shares.tooShort');
    const rotated = await rotateEscrow(asOwner(), [one, two]);
    expect([rotated.tips, rotated.shares.length]).toEqual([tips, 3]);
    expect(await told(drillEscrow(asOwner(), [one, two]))).toBe('shares.malformed');
    shares = rotated.shares;
    // Only a reader lets somebody in who came later.
    expect(await told(readTip(test.services, newcomer, before.tipId))).toBe('notFound');
    const [fresh = '', other = ''] = shares;
    expect((await drillEscrow(asOwner(), [fresh, other])).tips).toBe(tips);
    const { tipId } = await sent();
    expect((await drillEscrow(asOwner(), [other, fresh])).tips).toBe(tips + 1);
    const view = await readTip(test.services, officer(), tipId);
    await openTipKey(Buffer.from(view.sealedKey, 'base64'), keyOf(officer()));
  });
});

it('no word of a tip is in any row of any table, in any file, or in any count', async () => {
  const { prisma } = test.database.owner;
  const triage = await desk.staff('triageOfficer');
  const before = await countQueue(test.services, triage, everyCase);
  const outbox = await prisma.outbox.count();
  const { code } = await sent();
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const secrets = [canary, '请补充时间和地点', code, keyOf(officer())];
  let rows = 0;
  for (const { name } of tables) {
    const [dump] = await prisma.$queryRaw<{ text: string; n: number }[]>`
      SELECT coalesce(query_to_xml(${`SELECT * FROM ${name}`}, true, false, '')::text, '') AS text, 0 AS n`;
    const text = dump?.text ?? '';
    rows += text.split('<row').length - 1;
    for (const secret of secrets) expect(text.includes(secret), `${name} holds ${secret}`).toBe(false);
    for (const secret of secrets.map((word) => hex(Buffer.from(word))))
      expect(text.toLowerCase().includes(secret), `${name} holds bytes of a secret`).toBe(false);
  }
  expect(rows).toBeGreaterThan(20);
  const folder = test.filesFolder;
  const files = await readdir(folder);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const bytes = await readFile(join(folder, file));
    for (const secret of secrets) expect(bytes.includes(Buffer.from(secret))).toBe(false);
  }
  expect(await countQueue(test.services, triage, everyCase)).toEqual(before);
  expect(await prisma.outbox.count()).toBe(outbox);
});
