import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

/** A few words that stand apart, told by a rule at their side. */
export function Notice({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <div className={`hy-notice hy-notice--${tone}`}>{children}</div>;
}
