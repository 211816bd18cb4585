import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ServiceJob } from '@huiyin/services/jobs/jobs';
import { logServed } from '@huiyin/services/log/log-served';

const MANIFEST = resolve(import.meta.dirname, '../../../portal/build/client/islands/manifest.json');
const MINUTE = 60;

/** Enters the scripts of this build, and the key of promises, in the transparency log; nothing once they are there. */
export const logServedJob: ServiceJob = {
  name: 'log-served',
  pauseSeconds: 10 * MINUTE,
  run: async (services) => {
    const manifest: Record<string, { file: string; integrity: string }> = JSON.parse(
      await readFile(MANIFEST, 'utf8'),
    );
    const scripts = Object.values(manifest).map(({ file, integrity }) => ({
      path: join('/islands', file),
      sha384: integrity.replace(/^sha384-/, ''),
    }));
    await logServed(services, scripts);
  },
};
