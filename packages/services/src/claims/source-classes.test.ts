import { describe, expect, it } from 'vitest';
import { createSourceClasses, networkOf } from './source-classes.ts';

describe('the class of a source', () => {
  it('is its network, never the address', () => {
    expect(networkOf('203.0.113.9')).toBe(networkOf('::ffff:203.0.113.200'));
    expect(networkOf('203.0.113.9')).not.toBe(networkOf('203.0.114.9'));
    expect(networkOf('2001:db8:7::1')).toBe(networkOf('2001:0db8:0007:ffff::2'));
    expect(networkOf('2001:db8::7:1')).toBe('2001:db8:0');
    expect(networkOf('::1')).toBe('0:0:0');
    expect(networkOf('nonsense')).toBe('');
  });

  it('is the same for a day, and another one the next day and in another process', () => {
    let filled = 0;
    const classOf = createSourceClasses((count) => {
      filled += 1;
      return new Uint8Array(count).fill(filled);
    });
    const [noon, evening, tomorrow] = ['2026-12-01T12:00Z', '2026-12-01T23:00Z', '2026-12-02T01:00Z'].map(
      (at) => classOf('203.0.113.9', new Date(at)),
    );
    expect(evening).toBe(noon);
    expect(tomorrow).not.toBe(noon);
    expect(noon).toHaveLength(16);
    const elsewhere = createSourceClasses((count) => new Uint8Array(count).fill(99));
    expect(elsewhere('203.0.113.9', new Date('2026-12-01T12:00Z'))).not.toBe(noon);
  });
});
