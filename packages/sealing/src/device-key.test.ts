import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { createDeviceSalt, deviceQuestion, unwrapByDevice, wrapForDevice } from './device-key.ts';
import { createBareKeyPair } from './key-pair.ts';

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

describe('a key under what a device answers', () => {
  it('opens with the same answer, and with no other', async () => {
    const { privateKey } = await createBareKeyPair();
    const [salt, answer] = [createDeviceSalt(random), random(32)];
    const wrapped = wrapForDevice(privateKey, { salt, answer }, random);
    expect(unwrapByDevice(wrapped, answer)).toBe(privateKey);
    expect(unwrapByDevice(wrapped, random(32))).toBeNull();
    expect(unwrapByDevice({ ...wrapped, salt: createDeviceSalt(random) }, answer)).toBeNull();
    expect(JSON.stringify(wrapped)).not.toContain(privateKey);
  });

  it('asks the device exactly what is kept', () => {
    const salt = createDeviceSalt(random);
    expect(bytesToHex(deviceQuestion(salt))).toBe(salt);
    expect(salt).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is wrapped by no answer that is not 32 bytes, an empty one above all', () => {
    const salt = createDeviceSalt(random);
    for (const answer of [new Uint8Array(0), random(31)])
      expect(() => wrapForDevice('AGE-SECRET-KEY-1', { salt, answer }, random)).toThrow(RangeError);
  });
});
