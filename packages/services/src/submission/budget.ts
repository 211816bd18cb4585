/** A token bucket: `burst` at once, `perMinute` on average. It knows no address and no person. */
export type Budget = { readonly burst: number; readonly perMinute: number; left: number; filledAt: number };

export type Budgets = {
  /** Submissions without JavaScript: tighter, since no work was done for them. */
  readonly withoutScript: Budget;
  /** Looking up a case by its receipt. */
  readonly lookUp: Budget;
  /** Challenges handed out; the fewer are left, the more work each asks for. */
  readonly work: Budget;
  /** Files staged before a case exists. */
  readonly staging: Budget;
  /** Cases made of mails, all senders together. */
  readonly mail: Budget;
};

/** A full bucket. */
export function createBudget(limits: { burst: number; perMinute: number }): Budget {
  return { ...limits, left: limits.burst, filledAt: 0 };
}

/** Takes one from the bucket if there is one left at `now`; false if not. */
export function spend(budget: Budget, now: Date): boolean {
  const time = now.getTime();
  const refill = budget.filledAt === 0 ? 0 : ((time - budget.filledAt) / 60_000) * budget.perMinute;
  budget.left = Math.min(budget.burst, budget.left + Math.max(0, refill));
  budget.filledAt = time;
  if (budget.left < 1) return false;
  budget.left -= 1;
  return true;
}

/** How far a bucket has been emptied: 0 full, 1 empty. */
export function pressureOn({ left, burst }: Budget): number {
  return 1 - left / burst;
}

/** What a portal of one city needs on its busiest day, several times over. */
export function usualBudgets(): Budgets {
  return {
    withoutScript: createBudget({ burst: 60, perMinute: 60 }),
    lookUp: createBudget({ burst: 300, perMinute: 600 }),
    work: createBudget({ burst: 240, perMinute: 240 }),
    staging: createBudget({ burst: 300, perMinute: 600 }),
    mail: createBudget({ burst: 120, perMinute: 4 }),
  };
}
