import { describe, expect, it } from 'vitest';
import { isIdle, isPasswordDue } from './standing.ts';

const now = new Date('2026-11-28T04:00:00Z');
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const day = 24 * 60;

describe('a password', () => {
  it('is due after ninety days by dengbao, and never by asvs', () => {
    expect(isPasswordDue('dengbao', before(90 * day - 1), now)).toBe(false);
    expect(isPasswordDue('dengbao', before(90 * day), now)).toBe(true);
    expect(isPasswordDue('asvs', before(4000 * day), now)).toBe(false);
  });
});

describe('a session left alone', () => {
  it('ends after half an hour by dengbao', () => {
    expect(isIdle('dengbao', before(29), now)).toBe(false);
    expect(isIdle('dengbao', before(30), now)).toBe(true);
    expect(isIdle('asvs', before(600), now)).toBe(false);
  });
});
