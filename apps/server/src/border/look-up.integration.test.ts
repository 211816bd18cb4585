import type { ReceiptCode } from '@huiyin/sealing/receipt-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeReceipts, type ReceiptKind } from './testing/arrange-receipts.ts';
import { type Border, openBorder, PORTAL } from './testing/open-border.ts';

let border: Border;
let codes: Record<ReceiptKind, ReceiptCode>;

beforeAll(async () => {
  border = await openBorder();
  codes = await arrangeReceipts(border.test);
});
afterAll(() => border.close());

const none = ['wrong', 'unknown', 'void'] as const;

describe('a receipt that opens nothing', () => {
  const ask = async (url: string, type: string, payload: string) => {
    const headers = { host: new URL(PORTAL).host, origin: PORTAL, 'content-type': type };
    const answer = await border.portal.inject({ method: 'POST', url, headers, payload });
    const { date: _, ...rest } = answer.headers;
    return { status: answer.statusCode, headers: rest, body: answer.body };
  };

  it('gets the same status, headers and body at the call, whether it is wrong, unknown or void', async () => {
    const answers = await Promise.all(
      none.map((kind) =>
        ask('/rpc/portal/case.open', 'application/json', JSON.stringify({ by: 'code', code: codes[kind] })),
      ),
    );
    expect(answers[0]?.status).toBe(404);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('and on the page, but for the code itself, which it shows again', async () => {
    const form = 'application/x-www-form-urlencoded';
    for (const path of ['/follow', '/en/follow']) {
      const answers = await Promise.all(
        none.map(async (kind) => {
          const answer = await ask(path, form, `code=${codes[kind]}`);
          return { ...answer, body: answer.body.replaceAll(codes[kind], 'CODE') };
        }),
      );
      expect(answers[0]?.status).toBe(404);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }
  });

  it('the right one opens its case', async () => {
    const answer = await ask('/follow', 'application/x-www-form-urlencoded', `code=${codes.right}`);
    expect(answer.status).toBe(303);
  });
});
