import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, stamp, writtenFiles } from './fingerprint.mjs';
import { Refusal, ROOT, run, step } from './run.mjs';

/** Installs the pinned dependencies with the pinned pnpm, unless they are already those of the lockfile. */
export async function installOnce() {
  const manifests = ['apps', 'packages']
    .flatMap(writtenFiles)
    .filter((path) => path.endsWith('package.json'));
  const print = fingerprint(['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
  if (isStamped('install', print) && existsSync(join(ROOT, 'node_modules', '.pnpm'))) return;
  await step('安装依赖 · Installing packages', async () => {
    const args = ['exec', '--yes', `--package=pnpm@${pinnedPnpm()}`, '--', 'pnpm'];
    const { code, output } = await run('npm', [...args, 'install', '--frozen-lockfile'], { CI: 'true' });
    if (code !== 0) throw failure(output);
  });
  stamp('install', print);
}

/** The version in `packageManager`, without its hash. */
function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return packageManager.replace(/^pnpm@/, '').replace(/\+.*$/, '');
}

function failure(output) {
  if (/ENOSPC|No space left/.test(output)) {
    return new Refusal(
      '磁盘空间不足，依赖没有装完，请腾出空间后重新启动。 The disk is full and the packages were not installed; free some space and start again.',
    );
  }
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ERR_PNPM_META_FETCH_FAIL/.test(output)) {
    return new Refusal(
      '连接不上 npm 软件仓库，依赖没有装完，请检查网络或 npm 的 registry 设置。 The npm registry cannot be reached; check the network or npm’s registry setting.',
    );
  }
  return new Refusal(
    `${lastLines(output)}\n依赖没有装完，原因见上。 The packages were not installed; see above.`,
  );
}

/** The end of what a command wrote, where the reason usually stands. */
export function lastLines(output, count = 20) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
