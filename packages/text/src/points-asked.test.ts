import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsAsked } from './points-asked.ts';

const texts = (message: string) => pointsAsked(message).map(({ text }) => text);

describe('the points a message asks', () => {
  it.each([
    ['水管漏了半个月。什么时候修？由谁负责？', ['什么时候修？', '由谁负责？']],
    ['路灯坏了两个月，希望尽快修好。', ['路灯坏了两个月，希望尽快修好。']],
    ['补贴发了没有，发给谁了，名单在哪里公布？', ['发给谁了，', '名单在哪里公布？']],
    ['垃圾站臭了一夏天，你们管不管呢。', ['垃圾站臭了一夏天，你们管不管呢。']],
    ['去年修的路又塌了', ['去年修的路又塌了']],
    ['我申请低保三个月了。请告知办理结果。', ['请告知办理结果。']],
  ])('%s', (message, expected) => expect(texts(message)).toEqual(expected));

  it('never make up a word, keep the order, and are at least one where there is a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'请问谁修，。？\n 路灯吗') }), (message) => {
        const points = pointsAsked(message);
        for (const { text, start, end } of points) expect(message.slice(start, end)).toBe(text);
        const starts = points.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(points.length > 0).toBe(/\p{L}/u.test(message));
      }),
    );
  });

  it('are at most eight', () => expect(texts('谁修？'.repeat(20))).toHaveLength(8));
});
