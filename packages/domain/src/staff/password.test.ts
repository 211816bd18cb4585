import { describe, expect, it } from 'vitest';
import { judgePassword, type PasswordProfile } from './password.ts';

const judge = (password: string, profile: PasswordProfile = 'asvs') =>
  judgePassword(password, {
    profile,
    person: ['周明', 'zhouming@county.example'],
    isCommon: (word) => word === 'password1234',
  });

describe('every profile', () => {
  it.each([
    ['nine-char', 'tooShort'],
    ['x'.repeat(129), 'tooLong'],
    ['Password1234', 'tooCommon'],
    ['aaaaaaaaaaaaB1', 'tooCommon'],
    ['Zhouming2026', 'tooCommon'],
    ['lantern-Orchard-42', null],
    ['山雨欲来风满楼灯火A1', null],
  ])('judges %s: %s', (password, problem) => {
    expect(judge(password)).toBe(problem);
    expect(judge(password, 'dengbao')).toBe(problem);
  });

  it('counts characters as people do', () => {
    expect(judge('😀😁😂🤣😃😄😅😆😉Aa1')).toBeNull();
    expect(judge('😀😁😂🤣😃')).toBe('tooShort');
  });
});

describe('composition', () => {
  it.each([
    ['lantern orchard', 'tooPlain'],
    ['lanternorchard42', 'tooPlain'],
    ['Lanternorchard42', null],
    ['lantern-orchard-42', null],
  ])('is asked for by dengbao alone: %s', (password, problem) => {
    expect(judge(password)).toBeNull();
    expect(judge(password, 'dengbao')).toBe(problem);
  });
});
