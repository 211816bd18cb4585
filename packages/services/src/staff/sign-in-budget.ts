import { createHash } from 'node:crypto';
import { type Budget, createBudget, spend } from '../submission/budget.ts';

/** Wrong passwords that one account may take at once, and how many more a minute. */
const limits = { burst: 10, perMinute: 1 };
/** Beyond this many accounts under attack the oldest budget is forgotten. */
const mostAccounts = 10_000;

/** Tries left for each account, whatever address they come from; kept in memory, by a hash of the e-mail address. */
export type SignInBudget = {
  /** Takes one try from an account; false when none is left. */
  readonly take: (email: string, now: Date) => boolean;
  /** Gives an account all its tries back: somebody knew the password. */
  readonly restore: (email: string) => void;
};

/** An empty record of tries. */
export function createSignInBudget(): SignInBudget {
  const accounts = new Map<string, Budget>();
  return {
    take: (email, now) => {
      const key = keyOf(email);
      const budget = accounts.get(key) ?? createBudget(limits);
      if (!accounts.has(key) && accounts.size >= mostAccounts) accounts.delete([...accounts.keys()][0] ?? '');
      accounts.set(key, budget);
      return spend(budget, now);
    },
    restore: (email) => void accounts.delete(keyOf(email)),
  };
}

function keyOf(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
}
