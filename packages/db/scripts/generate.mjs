// Prisma fetches its native engine before every command unless told where one lies. Generating never runs it,
// so any existing file will do; this one works without a network.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const room = dirname(dirname(fileURLToPath(import.meta.url)));
if (!existsSync(join(room, 'prisma', 'schema'))) {
  process.stderr.write('prisma/schema is missing\n');
  process.exit(1);
}
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const { status } = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
  cwd: room,
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
});
process.exit(status ?? 1);
