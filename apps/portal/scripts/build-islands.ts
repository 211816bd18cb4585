import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** In this order: `pdf` is no page's own, the scripts behind it are told where it lies and what it must be. */
const islands = ['submit', 'receipt', 'lookup', 'verify', 'check', 'pdf', 'tip', 'tip-follow'] as const;

/** So many bytes of it may travel, zipped (ADR 60). */
const mostOfPdf = 250 * 1024;

type Built = { readonly file: string; readonly integrity: string };

/**
 * Builds each island on its own into `build/client/islands`, writes `manifest.json` there (file and integrity by
 * name), and removes the client modules of the pages: no page hydrates, so nothing may be loaded from them.
 */
export async function buildIslands(root: string): Promise<void> {
  const client = join(root, 'build/client');
  const target = join(client, 'islands');
  const manifest: Record<string, Built> = {};
  for (const name of islands) {
    const file = await buildIsland({ root, target, name, pdf: manifest.pdf ?? null });
    const bytes = await readFile(join(target, file));
    if (name === 'pdf' && gzipSync(bytes).length > mostOfPdf)
      throw new Error(`The script for PDFs is larger than ${mostOfPdf} bytes zipped`);
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    manifest[name] = { file, integrity };
  }
  await writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const assets = join(client, 'assets');
  for (const file of await readdir(assets)) if (file.endsWith('.js')) await rm(join(assets, file));
}

type Building = {
  readonly root: string;
  readonly target: string;
  readonly name: string;
  readonly pdf: Built | null;
};

async function buildIsland({ root, target, name, pdf }: Building): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: {
      PDF_WRITER: JSON.stringify(pdf && { src: `/islands/${pdf.file}`, integrity: pdf.integrity }),
    },
    build: {
      target: 'es2020',
      outDir: target,
      emptyOutDir: false,
      modulePreload: false,
      rollupOptions: {
        preserveEntrySignatures: 'strict',
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
