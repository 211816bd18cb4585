import type { Period } from './period.ts';

/** The address of exactly this view of the trends page. */
export function viewAddress({ from, to }: Period, compares: boolean): string {
  return `/trends?${new URLSearchParams({ from, to, ...(compares && { compare: '1' }) })}`;
}
