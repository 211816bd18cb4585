import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const islands = ['submit', 'receipt', 'lookup', 'verify', 'check', 'tip', 'tip-follow'] as const;

/**
 * Builds each island on its own into `build/client/islands`, writes `manifest.json` there (file and integrity by
 * name), and removes the client modules of the pages: no page hydrates, so nothing may be loaded from them.
 */
export async function buildIslands(root: string): Promise<void> {
  const client = join(root, 'build/client');
  const target = join(client, 'islands');
  const manifest: Record<string, { file: string; integrity: string }> = {};
  for (const name of islands) {
    const file = await buildIsland(root, target, name);
    const bytes = await readFile(join(target, file));
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    manifest[name] = { file, integrity };
  }
  await writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const assets = join(client, 'assets');
  for (const file of await readdir(assets)) if (file.endsWith('.js')) await rm(join(assets, file));
}

async function buildIsland(root: string, target: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2020',
      outDir: target,
      emptyOutDir: false,
      modulePreload: false,
      rollupOptions: {
        input: { [name]: join(root, 'src/islands', `${name}.ts`) },
        output: { format: 'es', entryFileNames: '[name]-[hash].js', codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const entry =
    output && 'output' in output ? output.output.find((chunk) => chunk.type === 'chunk') : undefined;
  if (!entry) throw new Error(`The island ${name} was not built`);
  return entry.fileName;
}
