/**
 * What the oldest browsers that Huiyin is for, those of Chrome 87, lack of what our own code and the libraries of both sites call. To be
 * read before everything else. What is older still has pages without scripts.
 */
export const wanted: readonly (readonly [on: object, name: string, value: unknown])[] = [
  // Chrome 93; keys and signatures are made with it.
  [Object, 'hasOwn', hasOwn],
  // Chrome 92.
  [Array.prototype, 'at', at],
  [String.prototype, 'at', at],
  [Object.getPrototypeOf(Uint8Array.prototype), 'at', at],
  [crypto, 'randomUUID', randomUuid],
  // Chrome 103; windows that open over a page ask for it.
  [AbortSignal, 'timeout', abortsAfter],
];

for (const [on, name, value] of wanted)
  if (!(name in on)) Object.defineProperty(on, name, { value, configurable: true, writable: true });

/** Not by `hasOwnProperty`: what tidies code puts this very function in its place. */
function hasOwn(of: unknown, key: PropertyKey): boolean {
  return Object.getOwnPropertyDescriptor(of, key) !== undefined;
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

/** RFC 9562, version 4. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function abortsAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}
