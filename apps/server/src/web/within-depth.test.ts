import { describe, expect, it } from 'vitest';
import { isTooDeep, withinDepth } from './within-depth.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const handler = withinDepth(async (request) => new Response(await request.text()));
const post = (body: string) => handler(new Request('https://desk.example/rpc/x', { method: 'POST', body }));

describe('how deep a call may be nested', () => {
  it('is counted outside strings only, whatever stands in them', () => {
    expect(isTooDeep(nested(16))).toBe(false);
    expect(isTooDeep(nested(17))).toBe(true);
    expect(isTooDeep(JSON.stringify({ text: `"\\${nested(40)}` }))).toBe(false);
    expect(isTooDeep(`"never closed ${nested(40)}`)).toBe(false);
  });

  it('lets what is not too deep through unchanged, and reads nothing else', async () => {
    expect(await (await post('{"a":[1]}')).text()).toBe('{"a":[1]}');
    expect((await post(nested(100_000))).status).toBe(400);
    const address = `https://desk.example/rpc/x?input=${encodeURIComponent(nested(20))}`;
    expect((await handler(new Request(address))).status).toBe(400);
  });
});
