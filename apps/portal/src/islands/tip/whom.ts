/** What stands in the list of officers beside them: somebody known who is none of them, and nobody whose name could be told. */
const notListed = 'notListed';
const notKnown = 'notKnown';

/** Where the answer leads: what is still to be said, a page that takes nothing, or writing, sealed to all but `about`. */
export type Whom =
  | { readonly next: 'ask'; readonly field: 'about' | 'which' }
  | { readonly next: 'superior' | 'unnamed' }
  | { readonly next: 'write'; readonly about: readonly string[] };

/**
 * Whom a tip is about, by the two questions. One about an officer of this office is written only once it is said which: what cannot go
 * past that officer is not taken.
 */
export function whomOf(about: string | null, which: readonly string[]): Whom {
  if (about === 'head') return { next: 'superior' };
  if (about === 'unit') return { next: 'write', about: [] };
  if (about !== 'discipline') return { next: 'ask', field: 'about' };
  if (which.includes(notKnown)) return { next: 'unnamed' };
  if (which.length === 0) return { next: 'ask', field: 'which' };
  return { next: 'write', about: which.filter((one) => one !== notListed) };
}
