import { expect, it } from 'vitest';
import { createUsedCodes } from './used-codes.ts';

const after = (seconds: number) => new Date(Date.parse('2026-11-28T08:00:00Z') + seconds * 1000);

it('a code is taken once, by each for themselves, and may come again when it has long run out', () => {
  const codes = createUsedCodes();
  expect(codes.take('zhou', '123456', after(0))).toBe(true);
  expect(codes.take('zhou', '123456', after(89))).toBe(false);
  expect(codes.take('wu', '123456', after(1))).toBe(true);
  expect(codes.take('zhou', '654321', after(60))).toBe(true);
  expect(codes.take('zhou', '123456', after(120))).toBe(true);
  expect(codes.take('zhou', '654321', after(121))).toBe(false);
});
