import { describe, expect, it } from 'vitest';
import { isTooDeep } from './within-depth.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('how deep a call may be nested', () => {
  it('is counted outside strings only, whatever stands in them', () => {
    expect(isTooDeep(nested(16))).toBe(false);
    expect(isTooDeep(nested(17))).toBe(true);
    expect(isTooDeep(JSON.stringify({ text: `"\\${nested(40)}` }))).toBe(false);
    expect(isTooDeep(`"never closed ${nested(40)}`)).toBe(false);
  });
});
