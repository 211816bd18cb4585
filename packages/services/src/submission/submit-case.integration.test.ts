import type { SubmitForm, SubmitInput } from '@huiyin/contract/case/submit-case';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOfSession, openCase } from '../portal/open-case.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { solveForTest } from '../testing/solve-work.ts';
import { createFormToken } from './form-token.ts';
import { createWorkChallenge } from './proof-of-work.ts';
import { stageAttachment } from './stage-attachment.ts';
import { submitCase } from './submit-case.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
afterAll(() => test.close());

const form: SubmitForm = {
  text: '东门小学门口的路灯坏了两个月,孩子放学看不见路。',
  townId: null,
  village: '',
  identityMode: 'anonymous',
  name: '',
  telephone: '',
  mail: '',
  contactForUnit: false,
  mayPublish: false,
  kind: null,
  measureId: null,
  topic: null,
  attachmentIds: [],
};

const newCode = () => createReceiptCode(test.services.randomBytes);

async function work(): Promise<SubmitInput['proof']> {
  return { by: 'work', payload: await solveForTest(await createWorkChallenge(test.services, new Date())) };
}

function token(age: number): SubmitInput['proof'] {
  return { by: 'formToken', token: createFormToken(test.services, new Date(Date.now() - age * 1000)) };
}

const submit = async (change: Partial<SubmitInput> = {}) =>
  submitCase(test.services, {
    form,
    receipt: { by: 'code', code: newCode() },
    proof: await work(),
    sealed: null,
    ...change,
  });

async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}

describe('submitting a case', () => {
  it('writes row, event, audit entry and outbox together and answers with a case number', async () => {
    const { caseNumber, repeated } = await submit();
    expect(repeated).toBe(false);
    const { prisma } = test.database.owner;
    const row = await prisma.caseFile.findFirstOrThrow({ where: { caseNumber } });
    expect(row).toMatchObject({ state: 'received', version: 1, channel: 'web', text: form.text });
    const of = { where: { caseId: row.id } };
    expect(await prisma.caseEvent.count(of)).toBe(1);
    expect(await prisma.auditEntry.count({ where: { subjectId: row.id } })).toBe(1);
    expect(await prisma.outbox.count({ where: { payload: { path: ['caseId'], equals: row.id } } })).toBe(1);
  });

  it('answers a repeated receipt with the same case, even when twenty retries race and the proof is used up', async () => {
    const input: Partial<SubmitInput> = { receipt: { by: 'code', code: newCode() }, proof: await work() };
    const results = await Promise.all(Array.from({ length: 20 }, () => submit(input)));
    expect(new Set(results.map(({ caseNumber }) => caseNumber)).size).toBe(1);
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect((await submit({ ...input, proof: { by: 'work', payload: 'nonsense' } })).repeated).toBe(true);
  });

  it('draws another number where the first is taken, and spends the proof once', async () => {
    // The same bytes three times: two draws that meet, and one more that does not.
    let draws = 0;
    const randomBytes = (count: number) => {
      draws += 1;
      return draws <= 2 ? new Uint8Array(count).fill(9) : test.services.randomBytes(count);
    };
    const give = async () =>
      submitCase(
        { ...test.services, randomBytes },
        { form, receipt: { by: 'code', code: newCode() }, proof: await work(), sealed: null },
      );
    const [first, second] = [await give(), await give()];
    expect(draws).toBe(3);
    expect(second.caseNumber).not.toBe(first.caseNumber);
    expect(second.repeated).toBe(false);
  });

  it('keeps nothing that opens the case: neither the code nor the lookup key is in the row', async () => {
    const code = newCode();
    const keys = deriveReceiptKeys(code);
    const { caseNumber } = await submit({ receipt: { by: 'code', code } });
    const row = await test.database.owner.prisma.caseFile.findFirstOrThrow({ where: { caseNumber } });
    expect(Buffer.from(row.lookupHash).equals(keys.lookupHash)).toBe(true);
    const stored = JSON.stringify(row);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(Buffer.from(keys.lookupKey).toString('hex'));
  });

  it('opens by code and by key, and answers a wrong receipt like an unknown one', async () => {
    const code = newCode();
    await submit({ receipt: { by: 'code', code } });
    const byCode = await openCase(test.services, { by: 'code', code });
    expect((await actorOfSession(test.services, byCode.sessionKey)).kind).toBe('receiptHolder');
    const lookupKey = Buffer.from(deriveReceiptKeys(code).lookupKey).toString('hex');
    expect(await openCase(test.services, { by: 'key', lookupKey })).toHaveProperty('sessionKey');
    const unknown = openCase(test.services, { by: 'code', code: newCode() });
    await expect(unknown).rejects.toMatchObject({ publicError: { code: 'notFound' } });
    expect((await actorOfSession(test.services, 'x'.repeat(43))).kind).toBe('citizen');
  });

  it.each([
    ['no work', { by: 'work', payload: '{}' }, 'proofMissing'],
    ['a forged token', { by: 'formToken', token: 'A'.repeat(75) }, 'malformed'],
  ] as const)('is refused with %s', async (_, proof, problem) => {
    const refusal = { publicError: { code: 'invalid', fields: [{ field: 'proof', problem }] } };
    await expect(submit({ proof })).rejects.toMatchObject(refusal);
  });

  it('takes a form token once, not at once and not after a day', async () => {
    const proof = token(60);
    expect((await submit({ proof })).channel).toBe('webWithoutScript');
    const problemOf = (refused: SubmitInput['proof']) =>
      submit({ proof: refused }).then(
        () => null,
        (failure) => failure.publicError.fields[0].problem,
      );
    expect(await problemOf(proof)).toBe('expired');
    expect(await problemOf(token(0))).toBe('tooShort');
    expect(await problemOf(token(90_000))).toBe('expired');
  });

  it('says when the budget for pages without JavaScript is used up', async () => {
    test.services.budgets.withoutScript.left = 0;
    await expect(submit({ proof: token(60) })).rejects.toMatchObject({
      publicError: { code: 'unavailable' },
    });
    test.services.budgets.withoutScript.left = 60;
  });

  it('keeps no contact of somebody who wants to stay anonymous', async () => {
    const named = { ...form, name: '王女士' };
    await expect(submit({ form: named })).rejects.toMatchObject({ publicError: { code: 'invalid' } });
  });
});

describe('attachments', () => {
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '31/1 23/1 0/1' } })
      .jpeg()
      .toBuffer();

  it('are encoded anew without metadata and belong to one case', async () => {
    const staged = await stageAttachment(test.services, {
      fileName: '../路灯.JPG',
      bytes: bytesOf(await picture()),
    });
    if (!staged.ok) throw new Error(staged.problem);
    const { attachmentId, fileName } = staged.attachment;
    expect(fileName).toBe('路灯.jpg');
    const withFile = { ...form, attachmentIds: [attachmentId] };
    await submit({ form: withFile });
    const row = await test.database.owner.prisma.attachment.findFirstOrThrow({ where: { id: attachmentId } });
    const kept: Uint8Array[] = [];
    for await (const chunk of await test.services.files.read(row.storedAs)) kept.push(chunk);
    expect((await sharp(Buffer.concat(kept)).metadata()).exif).toBeUndefined();
    const again = submit({ form: withFile });
    await expect(again).rejects.toMatchObject({
      publicError: { fields: [{ field: 'attachmentIds', problem: 'expired' }] },
    });
  });

  it.each([
    ['text', Buffer.from('hello'), 'typeNotAllowed'],
    ['a page of markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'typeNotAllowed'],
    ['a broken picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'unreadable'],
    ['nothing', Buffer.alloc(0), 'typeNotAllowed'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1), 'tooLarge'],
  ])('%s is not taken', async (_, bytes, problem) => {
    const staged = await stageAttachment(test.services, { fileName: 'a.jpg', bytes: bytesOf(bytes) });
    expect(staged).toEqual({ ok: false, problem });
  });
});
