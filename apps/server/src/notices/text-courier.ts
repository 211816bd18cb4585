import { noticeWords } from '@huiyin/i18n/notice';
import type { Courier } from '@huiyin/services/notice/couriers';
import type { TextSettings } from '../env.ts';

/** Answers that may be different later although they blame the request. */
const PASSING = new Set([401, 403, 404, 408, 409, 425, 429]);

/**
 * Hands one fixed sentence to an SMS gateway: `POST` of `{to, text, id}` as JSON, with the token as bearer. 2xx: taken. A 4xx
 * about the number refuses it; anything else is tried again. The gateway drops a second one with the same `id`
 * (also sent as `Idempotency-Key`).
 */
export function createTextCourier({ url, token }: TextSettings): Courier {
  return async ({ id, to }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ to, text: noticeWords['zh-CN'].text, id }),
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    });
    await answer.body?.cancel();
    if (answer.ok) return 'sent';
    if (answer.status >= 400 && answer.status < 500 && !PASSING.has(answer.status)) return 'refused';
    throw new Error(`text not sent: ${answer.status}`);
  };
}
