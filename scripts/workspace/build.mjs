import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, stamp, writtenFiles } from './fingerprint.mjs';
import { lastLines } from './install.mjs';
import { Refusal, ROOT, run, step } from './run.mjs';

const RESULTS = [
  'packages/db/src/generated/client.ts',
  'apps/portal/build/server/index.js',
  'apps/desk/dist/index.html',
];

/** Generates the database client and builds both sites, unless nothing has changed since the last time. */
export async function buildOnce() {
  const written = ['apps', 'packages'].flatMap(writtenFiles).filter((path) => !isTest(path));
  const print = fingerprint(['pnpm-lock.yaml', 'turbo.json', 'tsconfig.base.json', ...written]);
  if (isStamped('build', print) && RESULTS.every((path) => existsSync(join(ROOT, path)))) return;
  await step('构建 · Building', async () => {
    const { code, output } = await run('pnpm', ['run', 'build']);
    if (code !== 0) throw failure(output);
    const missing = RESULTS.filter((path) => !existsSync(join(ROOT, path)));
    if (missing.length > 0)
      throw new Refusal(`构建后缺少 ${missing.join('、')}。 The build left out ${missing.join(', ')}.`);
  });
  stamp('build', print);
}

function isTest(path) {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith(join('apps', 'e2e'));
}

function failure(output) {
  if (/ENOSPC|No space left/.test(output)) {
    return new Refusal(
      '磁盘空间不足，构建没有完成，请腾出空间后重新启动。 The disk is full and the build did not complete; free some space and start again.',
    );
  }
  return new Refusal(
    `${lastLines(output, 40)}\n构建没有完成，原因见上。 The build did not complete; see above.`,
  );
}
