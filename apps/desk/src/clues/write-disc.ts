import { type DiscClue, writeDisc } from '@huiyin/sealing/clue-disc';
import { openTipKey } from '@huiyin/sealing/tip';
import { fromBase64 } from '../keys/own-key.ts';
import { desk } from '../rpc/client.ts';

type Parts = Uint8Array[];
const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Puts clues as they are stored into one file for an office elsewhere, notes that at the server, and gives the file. Their keys are opened with the
 * reader's own and sealed to the other office, on this computer.
 */
export async function discOf(
  clueIds: readonly string[],
  { privateKey, recipient, today }: { privateKey: string; recipient: string; today: string },
): Promise<{ fileName: string; file: Blob }> {
  const parts: Parts = [];
  const clues: DiscClue[] = [];
  for (const clueId of clueIds) clues.push(await clueFor(clueId, privateKey, parts));
  const word = hexOf(crypto.getRandomValues(new Uint8Array(32)));
  const exportId = crypto.randomUUID();
  const { pieces, manifestHash, wordHash } = await writeDisc(
    { exportId, createdOn: today, clues, parts, word },
    recipient,
  );
  await desk.clue.recordDisc.mutate({ exportId, recipient, clueIds: [...clueIds], manifestHash, wordHash });
  const file = new Blob([...pieces], { type: 'application/octet-stream' });
  return { fileName: `${exportId.slice(0, 8)}-${today}.huiyin`, file };
}

async function clueFor(clueId: string, privateKey: string, parts: Parts): Promise<DiscClue> {
  const { clue, sourceId, sealedKey, entries } = await desk.clue.open.mutate({ clueId });
  const key = await openTipKey(fromBase64(sealedKey), privateKey);
  const { source, receivedOn, registeredOn, state, way } = clue;
  return {
    ...{ clueId, source, receivedOn, registeredOn, state, way, privateKey: key.privateKey },
    entries: entries.map(({ number, on, kind, way: decided, sealed }) => ({
      ...{ number, on, kind, way: decided },
      part: parts.push(fromBase64(sealed)) - 1,
    })),
    tip: source === 'tip' && sourceId !== null ? await tipFor(sourceId, privateKey, parts) : null,
  };
}

async function tipFor(tipId: string, privateKey: string, parts: Parts): Promise<DiscClue['tip']> {
  const view = await desk.tip.open.mutate({ tipId });
  const key = await openTipKey(fromBase64(view.sealedKey), privateKey);
  const messages: NonNullable<DiscClue['tip']>['messages'][number][] = [];
  for (const { number, sender, on, sealed } of view.messages) {
    const bytes = sealed === null ? await fileOf(tipId, number) : fromBase64(sealed);
    messages.push({ number, sender, on, part: parts.push(bytes) - 1 });
  }
  return { privateKey: key.privateKey, messages };
}

async function fileOf(tipId: string, number: number): Promise<Uint8Array> {
  const answer = await fetch(`/files/tip/${tipId}/${number}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`the file answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
