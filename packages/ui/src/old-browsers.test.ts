import { expect, it } from 'vitest';
import { wanted } from './old-browsers.ts';

/** Ours, where this Node has its own. */
function ours<Called>(name: string, on: unknown): Called {
  const found = wanted.find((one) => one[0] === on && one[1] === name);
  if (!found) throw new Error(`${name} is not given`);
  return found[2] as Called;
}

it('tells own properties like the browser’s own', () => {
  const hasOwn = ours<typeof Object.hasOwn>('hasOwn', Object);
  const strange = Object.assign(Object.create({ inherited: 1 }), { own: undefined, proto: 1 });
  for (const key of ['own', 'inherited', 'proto', 'toString', 'none'])
    expect(hasOwn(strange, key), key).toBe(Object.hasOwn(strange, key));
  expect(hasOwn(Object.create(null), 'x')).toBe(false);
  expect(hasOwn(['a', 'b'], 1)).toBe(true);
});

it('counts from the end like the browser’s own', () => {
  const at = ours<(this: unknown, index: number) => unknown>('at', Array.prototype);
  for (const list of [[1, 2, 3], [], 'abc', new Uint8Array([4, 5])])
    for (const index of [0, 1, -1, -3, -4, 3, 1.7, Number.NaN])
      expect(at.call(list, index), String(index)).toBe(
        (Array.from(list as ArrayLike<unknown>) as unknown[]).at(index),
      );
});

it('makes identifiers of RFC 9562, never the same', () => {
  const randomUuid = ours<() => string>('randomUUID', crypto);
  const made = Array.from({ length: 1000 }, () => randomUuid());
  for (const one of made)
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(made).size).toBe(made.length);
});

it('gives a signal that ends by itself', async () => {
  const signal = ours<typeof AbortSignal.timeout>('timeout', AbortSignal)(1);
  expect(signal.aborted).toBe(false);
  await new Promise((done) => signal.addEventListener('abort', done));
  expect(signal.aborted).toBe(true);
});
