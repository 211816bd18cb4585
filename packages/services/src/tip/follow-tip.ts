import type { MoreOfTip, TipForHolder } from '@huiyin/contract/portal/tips';
import type { TipState } from '@huiyin/domain/tip/tip';
import { hashLookupKey } from '@huiyin/sealing/receipt-keys';
import { notFound, tooMany } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { spend } from '../submission/budget.ts';
import { inEvenTime } from '../submission/even-time.ts';
import { fromHex } from '../submission/receipt-keys-of.ts';
import { keepSealedFile, toBase64 } from './sealed-file.ts';
import { dayOf } from './tip-days.ts';

/** A tip as its receipt's holder sees it; answers come sealed to the receipt. Fails with `notFound` for a wrong or unknown one, alike and in the same time. */
export async function followTip(
  services: Services,
  { lookupKey }: { lookupKey: string },
): Promise<TipForHolder> {
  if (!spend(services.budgets.lookUp, new Date())) throw tooMany();
  const reading = inTransaction(services, async (scene) => {
    const tip = await heldTip(scene, lookupKey);
    const rows = await scene.tx.tipMessage.findMany({
      where: { jurisdictionId: scene.jurisdictionId, tipId: tip.id },
      orderBy: { number: 'asc' },
      select: { number: true, sender: true, onDay: true, sealed: true },
    });
    return {
      state: tip.state as TipState,
      receivedOn: dayOf(tip.receivedOn),
      recipient: tip.recipient,
      messages: rows.map(({ number, sender, onDay, sealed }) => ({
        ...{ number, sender: sender as 'citizen' | 'office', on: dayOf(onDay) },
        sealed: sealed && toBase64(sealed),
      })),
    };
  });
  return inEvenTime(reading);
}

/** What the holder adds, sealed to the tip's own key. Fails with `notFound`, or with `invalid` for what is not sealed. */
export async function addToTip(
  services: Services,
  { lookupKey, algorithm }: MoreOfTip,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const now = new Date();
  if (!spend(services.budgets.lookUp, now) || !spend(services.budgets.staging, now)) throw tooMany();
  const finding = inTransaction(services, async (scene) => {
    await heldTip(scene, lookupKey);
    return scene.today;
  });
  const today = await inEvenTime(finding);
  const file = await keepSealedFile(services, today, pieces);
  try {
    await inTransaction(services, async (scene) => {
      const { id } = await heldTip(scene, lookupKey);
      const of = { jurisdictionId: scene.jurisdictionId, tipId: id };
      await scene.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tip:${id}`}, 0))`;
      const number = (await scene.tx.tipMessage.count({ where: of })) + 1;
      await scene.tx.tipMessage.createMany({
        data: { ...of, number, sender: 'citizen', algorithm, ...file, onDay: new Date(scene.today) },
      });
    });
  } catch (error) {
    await services.files.remove(file.storedAs);
    throw error;
  }
}

async function heldTip({ tx, jurisdictionId }: Scene, lookupKey: string) {
  const lookupHash = new Uint8Array(hashLookupKey(fromHex(lookupKey)));
  const tip = await tx.tip.findUnique({
    where: { jurisdictionId_lookupHash: { jurisdictionId, lookupHash } },
    select: { id: true, state: true, receivedOn: true, recipient: true },
  });
  if (!tip) throw notFound();
  return tip;
}
