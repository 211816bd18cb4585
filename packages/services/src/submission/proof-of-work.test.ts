import { expect, it } from 'vitest';
import type { Services } from '../services.ts';
import { usualBudgets } from './budget.ts';
import { createWorkChallenge } from './proof-of-work.ts';

const noon = new Date('2026-08-01T04:00:00Z');
const services = () =>
  ({ secret: new Uint8Array(32), work: { cost: 1, counter: 100 }, budgets: usualBudgets() }) as Services;

/** The most tries that the challenges of so many pages ask for; the solution lies in the upper half of it. */
async function triesAfter(pages: number): Promise<number> {
  const one = services();
  let most = 0;
  for (let i = 0; i < pages; i += 1) await createWorkChallenge(one, noon);
  for (let i = 0; i < 20; i += 1) most = Math.max(most, await triesOf(one));
  return most;
}

/** Solves a challenge by trying, as a browser does. */
async function triesOf(one: Services): Promise<number> {
  const { solveChallenge } = await import('altcha-lib');
  const { deriveKey } = await import('altcha-lib/algorithms/pbkdf2');
  const challenge = JSON.parse(await createWorkChallenge(one, noon));
  const solution = await solveChallenge({ challenge, deriveKey });
  return solution?.counter ?? 0;
}

it('the work grows with the number of challenges asked for in a minute, up to eightfold, and goes back', async () => {
  expect(await triesAfter(0)).toBeLessThanOrEqual(100);
  expect(await triesAfter(130)).toBeGreaterThan(200);
  expect(await triesAfter(240)).toBeGreaterThan(400);
  const one = services();
  for (let i = 0; i < 300; i += 1) await createWorkChallenge(one, noon);
  const later = new Date(noon.getTime() + 120_000);
  await createWorkChallenge(one, later);
  expect(one.budgets.work.left).toBe(239);
});
