import { createHash } from 'node:crypto';

/** Wrong passwords in a row that cost an account nothing. */
const free = 5;
/** Seconds until the next try after these; each further one doubles them, to a quarter of an hour at the most. */
const firstDelay = 30;
const longestDelay = 900;
/** Beyond this many accounts under attack the oldest record is forgotten. */
const mostAccounts = 10_000;

/** Tries of each account, whatever address they come from; kept in memory, by a hash of the e-mail address. */
export type SignInBudget = {
  /** Takes one try from an account; false while it is held back. */
  readonly take: (email: string, now: Date) => boolean;
  /** Whether an account is held back at that moment. */
  readonly isHeld: (email: string, now: Date) => boolean;
  /** Forgets an account's tries: somebody knew the password. */
  readonly restore: (email: string) => void;
};

type Tries = { readonly wrong: number; readonly heldUntil: number };

/** An empty record of tries. */
export function createSignInBudget(): SignInBudget {
  const accounts = new Map<string, Tries>();
  return {
    take: (email, now) => {
      const key = keyOf(email);
      const { wrong, heldUntil } = accounts.get(key) ?? { wrong: 0, heldUntil: 0 };
      if (now.getTime() < heldUntil) return false;
      if (!accounts.has(key) && accounts.size >= mostAccounts) accounts.delete([...accounts.keys()][0] ?? '');
      accounts.set(key, { wrong: wrong + 1, heldUntil: now.getTime() + delayAfter(wrong + 1) * 1000 });
      return true;
    },
    isHeld: (email, now) => now.getTime() < (accounts.get(keyOf(email))?.heldUntil ?? 0),
    restore: (email) => void accounts.delete(keyOf(email)),
  };
}

/** Seconds that an account is held back after so many wrong passwords in a row. */
function delayAfter(wrong: number): number {
  return wrong < free ? 0 : Math.min(longestDelay, firstDelay * 2 ** (wrong - free));
}

function keyOf(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
}
