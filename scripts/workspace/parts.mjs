import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, say } from './run.mjs';

/**
 * Every part of others that the lock file pins: name, version, and its SHA-512 in hexadecimal. Throws for one that does not come by its
 * hash from the registry: a repository, an address, a folder.
 */
export function partsOf(lockFile) {
  const section = /^packages:\n([\s\S]*?)^snapshots:/m.exec(lockFile)?.[1] ?? '';
  return [...section.matchAll(/^ {2}'?(@?[^@\s]+)@([^:'\s]+)'?:\n {4}resolution: (\{.*\})$/gm)].map(
    ([, name, version, resolution]) => {
      const hash = /^\{integrity: sha512-([A-Za-z0-9+/=]+)\}$/.exec(resolution)?.[1];
      if (!hash)
        throw new Error(`${name}@${version} does not come from the registry by its hash: ${resolution}`);
      return { name, version, sha512: Buffer.from(hash, 'base64').toString('hex') };
    },
  );
}

/** The parts as a CycloneDX 1.6 bill of materials. */
export function billOf(parts, { name, version }) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: parts.map((part) => ({
      type: 'library',
      name: part.name,
      version: part.version,
      purl: `pkg:npm/${part.name.replace('@', '%40')}@${part.version}`,
      hashes: [{ alg: 'SHA-512', content: part.sha512 }],
    })),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const parts = partsOf(readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8'));
  process.exitCode = await run(process.argv.slice(2), parts);
}

async function run([about, ...more], parts) {
  if (about === 'overdue' && more.length === 0) {
    const { overduePartsHere } = await import('./overdue-parts.mjs');
    return overduePartsHere({ parts, say });
  }
  if (about !== undefined) throw new Error('pnpm -s parts, or pnpm -s parts overdue');
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  process.stdout.write(`${JSON.stringify(billOf(parts, own), null, 2)}\n`);
  return 0;
}
