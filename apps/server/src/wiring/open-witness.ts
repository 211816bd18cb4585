import { parseKey } from '@huiyin/ledger/note-key';
import type { LogWitness } from '@huiyin/services/log/log-signer';
import { StartFailure } from '../operator/start-failure.ts';

const PATIENCE_MS = 10_000;

/** A witness as the environment names it: address and verifier key. What it answers leads nowhere else. */
export function openWitness(text: string): LogWitness {
  const [address = '', written = ''] = text.split(/\s+/);
  const key = parseKey(written);
  if (!key || !URL.canParse(address)) {
    throw new StartFailure(
      `HUIYIN_LOG_WITNESSES 的“${text}”不是“网址 公钥”。 “${text}” in HUIYIN_LOG_WITNESSES is not an address and a verifier key.`,
    );
  }
  return {
    key,
    addCheckpoint: async (body) => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answer = await fetch(`${address.replace(/\/$/, '')}/add-checkpoint`, {
        redirect: 'error',
        method: 'POST',
        body,
        signal,
      });
      return { status: answer.status, body: await answer.text() };
    },
  };
}
