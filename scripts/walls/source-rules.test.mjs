import { describe, expect, it } from 'vitest';
import { findWrongs, sourceRules } from './source-rules.mjs';

describe('each source rule finds what is planted against it', () => {
  it.each(sourceRules)('$name', ({ name, planted }) => {
    expect(findWrongs(planted).join()).toContain(name);
  });
});

describe('an ordinary file', () => {
  it('breaks no rule, and a rule is not broken by a comment that names it', () => {
    const text = '// never process.env or $queryRawUnsafe\nexport const first = (list) => list[0];\n';
    expect(findWrongs({ path: 'packages/services/src/case/first-of.ts', text })).toEqual([]);
  });
});
