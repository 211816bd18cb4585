import { randomBytes } from 'node:crypto';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { createFormToken } from '@huiyin/services/submission/form-token';
import { stageAttachment } from '@huiyin/services/submission/stage-attachment';
import { submitCase } from '@huiyin/services/submission/submit-case';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { compareKept, textOf } from './examine.ts';
import { inventFiles } from './invent-files.ts';
import type { Acknowledged } from './ledger.ts';

describe('the examination of a data folder', () => {
  let test: TestServices;
  let told: Acknowledged;
  const examined = (entries: readonly Acknowledged[]) =>
    compareKept(test.database.owner, test.services.files, entries);

  beforeEach(async () => {
    test = await openTestServices();
    told = await submit(test, 1);
  });
  afterEach(() => test.close());

  it('finds nothing where everything is kept', async () => {
    expect(await examined([told])).toEqual({
      ...{ kept: 1, lost: [], doubled: [], damaged: [], incomplete: [], untold: [] },
      ...{ orphans: 0, demonstration: 0 },
    });
  });

  it('finds a case that was acknowledged and is not there, or under another number', async () => {
    expect((await examined([{ ...told, serial: 2 }])).lost).toEqual([2]);
    expect((await examined([{ ...told, caseNumber: '20000000000' }])).lost).toEqual([1]);
    expect((await examined([{ ...told, lookupHash: '00' }])).lost).toEqual([1]);
  });

  it('finds a second case for the same submission', async () => {
    await submit(test, 1);
    expect((await examined([told])).doubled).toEqual([1]);
  });

  it('finds a case that nobody was told of', async () => {
    expect((await examined([])).untold).toEqual([1]);
  });

  it('finds an attachment that is gone, and one with other bytes', async () => {
    expect((await examined([{ ...told, files: ['00'] }])).damaged).toEqual([1]);
    const kept = await test.database.owner.prisma.attachment.findFirstOrThrow();
    await test.services.files.remove(kept.storedAs);
    expect((await examined([told])).damaged).toEqual([1]);
  });

  it('finds a case without its first event', async () => {
    await test.database.owner.prisma.caseEvent.deleteMany();
    expect((await examined([told])).incomplete).toEqual([1]);
  });
});

async function submit({ services }: TestServices, serial: number): Promise<Acknowledged> {
  const file = (await inventFiles(seededRandom(serial), 1))[1];
  if (!file) throw new Error('no file');
  const staged = await stageAttachment(services, { fileName: file.name, bytes: chunks(file.bytes) });
  if (!staged.ok) throw new Error(staged.problem);
  const code = createReceiptCode((count) => new Uint8Array(randomBytes(count)));
  const { caseNumber } = await submitCase(services, {
    form: {
      ...{ text: textOf(serial, '路灯坏了。'), townId: null, village: '', identityMode: 'anonymous' },
      ...{
        name: '',
        telephone: '',
        mail: '',
        contactForUnit: false,
        mayPublish: false,
        kind: null,
        measureId: null,
        topic: null,
      },
      attachmentIds: [staged.attachment.attachmentId],
    },
    receipt: { by: 'code', code },
    proof: { by: 'formToken', token: createFormToken(services, new Date(Date.now() - 60_000)) },
    sealed: null,
  });
  const lookupHash = Buffer.from(deriveReceiptKeys(code).lookupHash).toString('hex');
  return { serial, lookupHash, caseNumber, files: [file.keptAs] };
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
