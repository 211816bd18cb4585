import { readFileSync } from 'node:fs';
import type { IslandName, IslandScript } from './island.ts';

type Manifest = Readonly<Record<IslandName, { readonly file: string; readonly integrity: string }>>;

let manifest: Manifest | null = null;

/** Where an island's script lies and its integrity, as the build wrote them beside the server's own file. */
export function islandScript(name: IslandName): IslandScript {
  manifest ??= JSON.parse(
    readFileSync(new URL('../client/islands/manifest.json', import.meta.url), 'utf8'),
  ) as Manifest;
  const { file, integrity } = manifest[name];
  return { src: `/islands/${file}`, integrity };
}
