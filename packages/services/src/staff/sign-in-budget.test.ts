import { describe, expect, it } from 'vitest';
import { createSignInBudget } from './sign-in-budget.ts';

const start = Date.parse('2026-11-28T08:00:00Z');
const after = (seconds: number) => new Date(start + seconds * 1000);

/** Seconds from one allowed try to the next, for somebody who tries every second. */
function delays(tries: number): number[] {
  const budget = createSignInBudget();
  const moments: number[] = [];
  for (let second = 0; moments.length <= tries; second += 1)
    if (budget.take('zhou@county.example', after(second))) moments.push(second);
  return moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
}

describe('wrong passwords in a row', () => {
  it('hold an account back longer and longer, a quarter of an hour at the most', () => {
    expect(delays(12)).toEqual([1, 1, 1, 1, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('hold back that account only, however its address is written', () => {
    const budget = createSignInBudget();
    for (let n = 0; n < 4; n += 1) budget.take('zhou@county.example', after(0));
    expect(budget.isHeld('zhou@county.example', after(1))).toBe(false);
    budget.take('zhou@county.example', after(0));
    expect(budget.isHeld('Zhou@county.example', after(1))).toBe(true);
    expect(budget.isHeld('zhou@county.example', after(30))).toBe(false);
    expect(budget.take(' ZHOU@county.example', after(1))).toBe(false);
    expect(budget.take('wu@county.example', after(1))).toBe(true);
  });

  it('are forgotten once somebody knew the password', () => {
    const budget = createSignInBudget();
    for (let n = 0; n < 5; n += 1) budget.take('zhou@county.example', after(0));
    budget.restore('zhou@county.example');
    expect(budget.take('zhou@county.example', after(1))).toBe(true);
  });
});
