import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

/** A state in its words, with a shape and a colour that repeat it. */
export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`hy-tag hy-tag--${tone}`}>{children}</span>;
}
