import { sealWords } from '@huiyin/sealing/envelope';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { readersOf, sealTip, sealTipKey } from '@huiyin/sealing/tip';
import { base64, type Listed, type Objects, over, type Place } from './object.ts';
import type { Officers } from './officers.ts';

const algorithm = 'age/x25519';

/** A tip that goes past one officer, and what each way to it is asked with. */
export async function arrangeTips({ test, world }: Place, { keys }: Officers) {
  const { prisma } = test.database.owner;
  const { jurisdictionId, files, randomBytes } = test.services;
  const about = [world.actors.namedDiscipline.staffId];
  const receipt = deriveReceiptKeys(createReceiptCode(randomBytes));
  const sealed = await sealTip({ text: '某站长收了三万元', files: [] }, keys, about);
  const readers = readersOf(keys, about);
  if (!sealed || !readers) throw new Error('Nobody is left to seal to.');
  const { keyIds, escrowId, recipient } = sealed;
  const { id: tipId } = await prisma.tip.create({
    data: {
      ...{ jurisdictionId, lookupHash: new Uint8Array(receipt.lookupHash), algorithm, recipient, escrowId },
      ...{
        sealPublicKey: new Uint8Array(receipt.sealPublicKey),
        sealedKey: new Uint8Array(sealed.sealedKey),
      },
      ...{ keyIds: [...keyIds], state: 'read', receivedOn: new Date(over) },
    },
    select: { id: true },
  });
  const content = new Uint8Array(await sealWords({ text: '一' }, [recipient]));
  await prisma.tipMessage.create({
    data: {
      ...{ jurisdictionId, tipId, number: 1, sender: 'citizen', algorithm, sizeClass: 1024 },
      ...{ onDay: new Date(over), storedAs: await files.keep(content) },
    },
  });
  const reply = base64(
    new Uint8Array(await sealWords({ text: '已收到' }, [recipient, keys.escrow.recipient])),
  );
  const again = await sealTipKey({ privateKey: 'AGE-SECRET-KEY', about }, readers);
  const rewrapped = { tipId, keyIds: [...keyIds], escrowId, sealedKey: base64(again) };
  const objects: Objects = {
    'tip.open': [{ given: { tipId } }],
    'tip.step': [{ given: { tipId, version: 1, step: 'forward' } }],
    'tip.reply': [{ given: { tipId, version: 1, algorithm, sealed: reply } }],
    'tip.rewrap': [{ given: rewrapped }],
  };
  const atPortal: Objects = {
    'tip.follow': [
      { given: { lookupKey: Buffer.from(receipt.lookupKey).toString('hex') } },
      { given: {}, row: 'absent anybody' },
    ],
  };
  const listed: Listed = [
    ['tip.list', tipId, ['discipline']],
    ['tip.wrapped', tipId, ['discipline']],
  ];
  return { objects, atPortal, listed, tipId };
}
