import type { UIMatch } from 'react-router';

export const islandNames = ['submit', 'receipt', 'lookup', 'verify', 'check', 'tip', 'tip-follow'] as const;
export type IslandName = (typeof islandNames)[number];

/** An island's own file and its integrity. */
export type IslandScript = { readonly src: string; readonly integrity: string };

/** A route that needs a script says so in its `handle`; every other page is sent with `script-src 'none'`. */
export type IslandHandle = { readonly islands: readonly IslandName[] };

/** The islands that the matched routes ask for. */
export function islandsOf(matches: readonly Pick<UIMatch, 'handle'>[]): readonly IslandName[] {
  return matches.flatMap(({ handle }) => (isIslandHandle(handle) ? handle.islands : []));
}

function isIslandHandle(handle: unknown): handle is IslandHandle {
  return typeof handle === 'object' && handle !== null && 'islands' in handle;
}
