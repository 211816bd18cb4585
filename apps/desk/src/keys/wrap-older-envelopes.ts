import { openWords, sealWords } from '@huiyin/sealing/envelope';
import { desk } from '../rpc/client.ts';
import { fromBase64, toBase64 } from './own-key.ts';

/** One of the holder's own keys, opened. */
type OpenKey = { readonly keyId: string; readonly privateKey: string };

/**
 * Seals every identity that the key opens to all who keep identities now, some at a time; `step` is called between. Nothing of them is
 * shown. Throws what `broken` gives where an envelope does not open.
 */
export async function wrapOlderEnvelopes(
  { keyId, privateKey }: OpenKey,
  { step, broken }: { readonly step: () => void; readonly broken: () => Error },
): Promise<void> {
  for (;;) {
    const { envelopes, keys } = await desk.identity.giveEnvelopes.mutate({ keyId });
    if (envelopes.length === 0) return;
    const recipients = keys.map(({ recipient }) => recipient);
    const keyIds = keys.map((key) => key.keyId);
    const wrapped = [];
    for (const { caseId, sealed } of envelopes) {
      const identity = await openWords(fromBase64(sealed), privateKey).catch(() => {
        throw broken();
      });
      wrapped.push({ caseId, keyIds, sealed: toBase64(await sealWords(identity, recipients)) });
    }
    await desk.identity.wrapEnvelopes.mutate({ keyId, envelopes: wrapped });
    step();
  }
}
