import { expect, it } from 'vitest';
import { toBase64 } from './base64.ts';

it('gives back the same bytes, large files included', () => {
  const bytes = new Uint8Array(100_001).map((_, index) => index % 256);
  const back = Uint8Array.from(atob(toBase64(bytes)), (character) => character.charCodeAt(0));
  expect(back).toEqual(bytes);
});
