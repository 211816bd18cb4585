import type { SealedIdentity, SubmitForm } from '@huiyin/contract/case/submit-case';
import { readSealedNoticeContacts } from '@huiyin/db/sql/read-notice-contacts';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { openWords, sealWords } from '@huiyin/sealing/envelope';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declareConflict } from '../case/declare-conflict.ts';
import { nameAccused } from '../case/name-accused.ts';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readCaseLog } from '../log/read-case-log.ts';
import { deliverNotice } from '../notice/deliver-notice.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import { receiptKeysOf } from '../submission/receipt-keys-of.ts';
import { receiveCase } from '../submission/receive-case.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { agreeIdentity, declineIdentity } from './answer-identity.ts';
import { askIdentity } from './ask-identity.ts';
import { openNoticeContact } from './open-notice-contact.ts';
import { readIdentity, readOpenings, readQuestions } from './read-openings.ts';
import { sealingKeys } from './sealing-keys.ts';
import { createKey, readOwnKey } from './staff-keys.ts';

let test: TestServices;
let desk: Desk;
let custodian: StaffActor;
let officer: StaffActor;
const privateKeys = new Map<string, string>();
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  custodian = await desk.staff('custodian');
  officer = await desk.staff('disciplineOfficer');
});
afterAll(() => test.close());

/** What a browser would keep: hardly any work, since the passphrase is not what is tested here. */
const wrapped = {
  kdf: 'argon2id' as const,
  cipher: 'xchacha20poly1305' as const,
  ...{ m: 19_456, t: 1, p: 1, salt: '00', nonce: '00', ciphertext: '00' },
};

async function giveKey(actor: StaffActor): Promise<string> {
  const { recipient, privateKey } = await createBareKeyPair();
  const { keyId } = await createKey(test.services, actor, { recipient, wrapped });
  privateKeys.set(actor.staffId, privateKey);
  return keyId;
}
const keyOf = (actor: StaffActor): string => privateKeys.get(actor.staffId) ?? '';

const person = { name: '周晓兰', telephone: '0600-5557788', mail: 'zhou@home.example' };
const confidential: SubmitForm = {
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
const withoutContact: SubmitForm = { ...confidential, name: '', telephone: '', mail: '' };

function receive(form: SubmitForm, sealed: SealedIdentity | null) {
  return receiveCase(test.services, {
    ...{ form, sealed, channel: 'web', registeredBy: null, actor: { kind: 'citizen' }, proofHash: null },
    keys: receiptKeysOf({ by: 'code', code: createReceiptCode(test.services.randomBytes) }),
    check: async () => undefined,
  });
}

async function inBrowser(): Promise<SealedIdentity> {
  const keys = await sealingKeys(test.services);
  const recipients = keys?.custodians.map(({ recipient }) => recipient) ?? [];
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return {
    algorithm: 'age/x25519',
    keyIds: keys?.custodians.map(({ keyId }) => keyId) ?? [],
    identity: base64(await sealWords(person, recipients)),
    notice: base64(await sealWords({ telephone: person.telephone, mail: person.mail }, [keys?.notice ?? ''])),
  };
}

const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'stored',
    (error) => error.publicError?.fields[0] ?? error.publicError?.refusal ?? error.publicError?.code,
  );

async function noClearContact(): Promise<boolean> {
  const rows = await test.database.owner.prisma.$queryRaw<{ clear: bigint }[]>`
    SELECT count(*) AS clear FROM case_file c WHERE c.identity_mode = 'confidential' AND (c.contact_name <> ''
      OR c.contact_telephone <> '' OR c.contact_mail <> ''
      OR NOT EXISTS (SELECT FROM identity_envelope e WHERE e.case_id = c.id))`;
  return rows[0]?.clear === 0n;
}

describe('before any custodian has a key', () => {
  it('the mode is not offered, and a submission in it is refused, not weakened', async () => {
    expect(await sealingKeys(test.services)).toBeNull();
    expect(await problemOf(receive(confidential, null))).toEqual({
      field: 'identityMode',
      problem: 'unknown',
    });
    expect(await test.database.owner.prisma.caseFile.count()).toBe(0);
  });
});

describe('with a custodian’s key', () => {
  beforeAll(async () => {
    await giveKey(custodian);
  });

  it('a contact sealed in the browser is stored as it came, and nothing of it in clear', async () => {
    const { id } = await receive(withoutContact, await inBrowser());
    const envelope = await test.database.owner.prisma.identityEnvelope.findFirstOrThrow({
      where: { caseId: id },
    });
    expect(envelope.madeBy).toBe('browser');
    expect(await openWords(envelope.sealed, keyOf(custodian))).toEqual(person);
    expect(await noClearContact()).toBe(true);
  });

  it('a contact from a page without a script is sealed in that request', async () => {
    const { id } = await receive(confidential, null);
    const envelope = await test.database.owner.prisma.identityEnvelope.findFirstOrThrow({
      where: { caseId: id },
    });
    expect(envelope.madeBy).toBe('server');
    expect(await openWords(envelope.sealed, keyOf(custodian))).toEqual(person);
    expect(await noClearContact()).toBe(true);
  });

  it('no state of keys and envelopes stores a confidential contact unsealed', {
    timeout: 60_000,
  }, async () => {
    const good = await inBrowser();
    const { recipient: strange } = await createBareKeyPair();
    const two = Buffer.from(await sealWords(person, [strange, strange])).toString('base64');
    const envelopes: Record<string, SealedIdentity | null> = {
      none: null,
      good,
      otherKey: { ...good, keyIds: [crypto.randomUUID()] },
      oneKeyMore: { ...good, keyIds: [...good.keyIds, crypto.randomUUID()] },
      plain: { ...good, identity: Buffer.from('周晓兰 0600-5557788').toString('base64') },
      plainNotice: { ...good, notice: Buffer.from('zhou@home.example').toString('base64') },
      twoReaders: { ...good, identity: two },
    };
    const { prisma } = test.database.owner;
    const setKey = { gone: { retiredAt: new Date() }, there: { retiredAt: null } };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(envelopes)),
        fc.constantFrom('confidential' as const, 'anonymous' as const, 'realName' as const),
        fc.boolean(),
        fc.constantFrom('there' as const, 'gone' as const),
        fc.boolean(),
        async (envelope, identityMode, clear, key, active) => {
          await prisma.staffKey.updateMany({ data: setKey[key] });
          await prisma.staffMember.updateMany({ where: { id: custodian.staffId }, data: { active } });
          const form = { ...(clear ? confidential : withoutContact), identityMode };
          const sealed = envelopes[envelope] ?? null;
          const outcome = await problemOf(receive(form, sealed));
          const readable = key === 'there' && active;
          const whole = sealed === null ? clear : envelope === 'good' && !clear;
          if (identityMode === 'confidential') expect(outcome === 'stored').toBe(readable && whole);
          expect(await noClearContact()).toBe(true);
        },
      ),
      { numRuns: 120 },
    );
    await prisma.staffKey.updateMany({ data: { retiredAt: null } });
    await prisma.staffMember.updateMany({ where: { id: custodian.staffId }, data: { active: true } });
  });

  it('the database itself refuses a confidential case with a name in clear', async () => {
    const { id } = await receive(confidential, null);
    const written = test.database.owner.prisma.caseFile.updateMany({
      where: { id },
      data: { contactName: '周' },
    });
    await expect(written).rejects.toThrow();
  });

  it('the address for notices is read by the job and by no screen: the web’s role has no right to it', async () => {
    const { id } = await receive(confidential, null);
    const { jurisdictionId } = test.services;
    const of = {
      jurisdictionId,
      actor: { kind: 'system', job: 'test' },
      caseIds: [id],
      joined: false,
    } as const;
    const [row] = await readSealedNoticeContacts(test.database.jobs.prisma, of);
    const contact = row && (await openNoticeContact(test.services, row.sealed));
    expect(contact).toEqual({ telephone: person.telephone, mail: person.mail });
    await expect(readSealedNoticeContacts(test.services.database.prisma, of)).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('a notice to a confidential citizen', () => {
  it('goes by mail, and never puts the number on the list of those to be rung up', async () => {
    const { id } = await receive(confidential, null);
    const mailed: string[] = [];
    const mail = async ({ to }: { to: string }) => {
      mailed.push(to);
      return 'sent' as const;
    };
    const entry = {
      id: 1n,
      topic: 'case.accepted',
      payload: { caseId: id, number: 2 },
      createdAt: new Date(),
    };
    const asJobs = { ...test.services, database: test.database.jobs };
    await deliverNotice(asJobs, { mail, text: null }, { ...entry, lastTry: true });
    expect(mailed).toEqual([person.mail]);
    const refusing = { mail: async () => 'refused' as const, text: null };
    const answered = { ...entry, topic: 'case.replyApproved', payload: { caseId: id, number: 3 } };
    await deliverNotice(asJobs, refusing, { ...answered, lastTry: true });
    expect(await test.database.owner.prisma.outboundCall.count({ where: { caseId: id } })).toBe(0);
  });
});

describe('opening an identity', () => {
  const at = async (actor: Actor, caseId: string) => {
    const { version } = await test.database.owner.prisma.caseFile.findFirstOrThrow({ where: { id: caseId } });
    return { actor, caseId, version };
  };
  const waiting = async (caseNumber: string) =>
    (await readQuestions(test.services, custodian)).find((question) => question.caseNumber === caseNumber);

  it('takes an officer who asks with a reason and a custodian who agrees, and the citizen reads of both', async () => {
    const { id, caseNumber } = await receive(withoutContact, await inBrowser());
    expect(await problemOf(askIdentity(test.services, await at(officer, id), '需要核实'))).toBe('keyMissing');
    await giveKey(officer);
    expect(await problemOf(askIdentity(test.services, await at(officer, id), ' '))).toMatchObject({
      field: 'reason',
    });
    await askIdentity(test.services, await at(officer, id), '需要当面核实线索');
    const question = await waiting(caseNumber);
    const words = await openWords(Buffer.from(question?.envelope ?? '', 'base64'), keyOf(custodian));
    const resealed = await sealWords(words, [question?.askerRecipient ?? '']);
    const openingId = question?.openingId ?? '';
    const sealed = Buffer.from(resealed).toString('base64');
    await agreeIdentity(test.services, custodian, { openingId, sealed });
    const read = await readIdentity(test.services, officer, openingId);
    expect(await openWords(Buffer.from(read.sealed, 'base64'), keyOf(officer))).toEqual(person);

    const page = await readCasePage(test.services, { kind: 'receiptHolder', caseId: id }, id);
    const told = page.timeline.filter(({ type }) => type.startsWith('identity'));
    expect(told.map(({ type }) => type)).toEqual(['identityAsked', 'identityOpened']);
    expect(told[0]?.words).toBe('需要当面核实线索');
    const { events } = await readCaseLog(test.services, { kind: 'receiptHolder', caseId: id }, id);
    expect(events.map(({ type }) => type)).toContain('identityOpened');
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['case.askIdentity', 'case.agreeIdentity', 'case.readIdentity']),
    );
    const [opening] = await readOpenings(test.services, officer, id);
    expect(opening).toMatchObject({ state: 'agreed', decidedBy: 'custodian' });
  });

  it('shows the identity to nobody else, and not for ever', async () => {
    const { id, caseNumber } = await receive(confidential, null);
    await askIdentity(test.services, await at(officer, id), '需要核实');
    const question = await waiting(caseNumber);
    const openingId = question?.openingId ?? '';
    const sealed = Buffer.from(await sealWords(person, [question?.askerRecipient ?? ''])).toString('base64');
    const other = await desk.staff('disciplineOfficer');
    expect(await problemOf(agreeIdentity(test.services, officer, { openingId, sealed }))).toBe('notFound');
    await agreeIdentity(test.services, custodian, { openingId, sealed });
    // The last is the one who asked, in another post now that sees the case as well.
    const moved: StaffActor = { kind: 'triageOfficer', staffId: officer.staffId, unitId: null };
    expect((await readDeskCase(test.services, moved, id)).caseNumber).toBe(caseNumber);
    for (const reader of [other, custodian, await desk.staff('triageOfficer'), moved])
      expect(await problemOf(readIdentity(test.services, reader, openingId))).toBe('notFound');
    const past = { readableUntil: new Date(Date.now() - 1000) };
    await test.database.owner.prisma.identityOpening.updateMany({ where: { id: openingId }, data: past });
    expect(await problemOf(readIdentity(test.services, officer, openingId))).toBe('notFound');
  });

  it('is shut to the officer who asked, once the case turns out to be about them or a conflict is declared', async () => {
    const asking = [await desk.staff('disciplineOfficer'), await desk.staff('disciplineOfficer')];
    const kept = [
      async (asker: StaffActor, caseId: string) =>
        nameAccused(test.services, await at(officer, caseId), { unitIds: [], staffIds: [asker.staffId] }),
      async (asker: StaffActor, caseId: string) =>
        declareConflict(test.services, await at(asker, caseId), '当事人是我的亲属'),
    ];
    for (const [place, asker] of asking.entries()) {
      await giveKey(asker);
      const { id, caseNumber } = await receive(confidential, null);
      await askIdentity(test.services, await at(asker, id), '需要核实');
      const question = await waiting(caseNumber);
      const openingId = question?.openingId ?? '';
      const sealed = Buffer.from(await sealWords(person, [question?.askerRecipient ?? ''])).toString(
        'base64',
      );
      await agreeIdentity(test.services, custodian, { openingId, sealed });
      expect(await problemOf(readIdentity(test.services, asker, openingId))).toBe('stored');
      await kept[place]?.(asker, id);
      expect(await problemOf(readIdentity(test.services, asker, openingId))).toBe('notFound');
    }
  });

  it('is not put to a custodian the case is about', async () => {
    const { id, caseNumber } = await receive(confidential, null);
    await askIdentity(test.services, await at(officer, id), '需要核实');
    const openingId = (await waiting(caseNumber))?.openingId ?? '';
    const accused = { unitIds: [], staffIds: [custodian.staffId] };
    await nameAccused(test.services, await at(officer, id), accused);
    expect(await waiting(caseNumber)).toBeUndefined();
    const refusal = declineIdentity(test.services, custodian, { openingId, reason: '不同意' });
    expect(await problemOf(refusal)).toBe('notFound');
  });

  it('is declined with a reason, and may then be asked again', async () => {
    const { id, caseNumber } = await receive(confidential, null);
    await askIdentity(test.services, await at(officer, id), '想知道是谁');
    expect(await problemOf(askIdentity(test.services, await at(officer, id), '再问'))).toBe(
      'identityAskedAlready',
    );
    const openingId = (await waiting(caseNumber))?.openingId ?? '';
    await declineIdentity(test.services, custodian, { openingId, reason: '理由不足' });
    expect(await readOpenings(test.services, officer, id)).toMatchObject([
      { state: 'declined', declineReason: '理由不足' },
    ]);
    await askIdentity(test.services, await at(officer, id), '需要约谈证人');
    expect(await waiting(caseNumber)).toBeDefined();
  });

  it('is not asked by anybody but a discipline officer, and not of a case that has no envelope', async () => {
    const { id } = await receive(confidential, null);
    for (const role of ['triageOfficer', 'reviewer'] as const)
      expect(await problemOf(askIdentity(test.services, await at(await desk.staff(role), id), 'x'))).toBe(
        'forbidden',
      );
    const { id: anonymous } = await desk.case();
    expect(await problemOf(askIdentity(test.services, await at(officer, anonymous), 'x'))).toBe(
      'identityNotSealed',
    );
  });

  it('leaves no contact on any screen of the desk', async () => {
    const { id } = await receive(confidential, null);
    for (const reader of [officer, await desk.staff('triageOfficer'), await desk.staff('reviewer')]) {
      const shown = JSON.stringify(await readDeskCase(test.services, reader, id));
      for (const word of Object.values(person)) expect(shown).not.toContain(word);
    }
  });
});

describe('a key', () => {
  it('is made once, and only by those who open envelopes', async () => {
    const another = { recipient: (await createBareKeyPair()).recipient, wrapped };
    expect(await problemOf(createKey(test.services, custodian, another))).toMatchObject({
      problem: 'tooMany',
    });
    for (const role of ['triageOfficer', 'systemAdministrator', 'auditAdministrator'] as const)
      expect(await problemOf(readOwnKey(test.services, await desk.staff(role)))).toBe('forbidden');
  });
});

describe('a real name', () => {
  it('reaches the unit only where the citizen agreed', async () => {
    const unitId = await desk.unit('教育局');
    const handler = await desk.staff('unitHandler', unitId);
    for (const contactForUnit of [true, false]) {
      const { id } = await receive({ ...confidential, identityMode: 'realName', contactForUnit }, null);
      await test.database.owner.prisma.caseFile.updateMany({
        where: { id },
        data: { unitId, state: 'inProgress' },
      });
      const { contact } = await readDeskCase(test.services, handler, id);
      expect(contact?.name ?? null).toBe(contactForUnit ? person.name : null);
    }
  });
});
