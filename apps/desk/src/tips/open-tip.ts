import type { TipView } from '@huiyin/contract/desk/tips';
import { openTipKey, openTipReply, type TipKeyWords } from '@huiyin/sealing/tip';
import { openTipContent, type TipFile } from '@huiyin/sealing/tip-content';
import { fromBase64 } from '../keys/own-key.ts';
import { desk } from '../rpc/client.ts';

/** One message, opened; null for one that cannot be. */
export type OpenedMessage = {
  readonly number: number;
  readonly sender: 'citizen' | 'office';
  readonly on: string;
  readonly content: { readonly text: string; readonly files: readonly TipFile[] } | null;
};

export type OpenedTip = {
  readonly view: TipView;
  readonly key: TipKeyWords;
  readonly messages: readonly OpenedMessage[];
};

/** Reads a tip and opens all of it with the reader's private key, on this computer. Rejects if the key does not open it. */
export async function openTip(tipId: string, privateKey: string): Promise<OpenedTip> {
  const view = await desk.tip.open.mutate({ tipId });
  const key = await openTipKey(fromBase64(view.sealedKey), privateKey);
  const messages: OpenedMessage[] = [];
  for (const { number, sender, on, sealed } of view.messages) {
    const content = await opened({ tipId, number, sealed }, key.privateKey).catch(() => null);
    messages.push({ number, sender, on, content });
  }
  return { view, key, messages };
}

async function opened(
  { tipId, number, sealed }: { tipId: string; number: number; sealed: string | null },
  privateKey: string,
): Promise<OpenedMessage['content']> {
  if (sealed !== null) return { text: await openTipReply(fromBase64(sealed), privateKey), files: [] };
  const answer = await fetch(`/files/tip/${tipId}/${number}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`the file answered ${answer.status}`);
  return openTipContent(new Uint8Array(await answer.arrayBuffer()), privateKey);
}
