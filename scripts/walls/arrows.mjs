import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import { writtenFiles } from '../workspace/fingerprint.mjs';
import { ROOT } from '../workspace/run.mjs';

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

/** Violations of the arrows under `baseDir`, as `{rule, from, to}`, and the files that were read. */
export async function readArrows(baseDir, folders) {
  const { output } = await cruise(folders, {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    baseDir,
  });
  return {
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    read: new Set(output.modules.map(({ source }) => source)),
    arrows: output.modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ source, resolved })),
    ),
  };
}

/** The check itself. A cruiser that cannot read the sources finds nothing wrong, so every source must have been read. */
export async function checkArrows() {
  const sources = ['apps', 'packages']
    .flatMap(writtenFiles)
    .filter((path) => /\/(src|app|islands|server)\/.*\.tsx?$/.test(path));
  const { violations, read, arrows } = await readArrows(ROOT, ['apps', 'packages']);
  const unread = sources.filter((path) => !read.has(path) && !path.endsWith('.d.ts'));
  const crossing = arrows.filter(
    ({ source, resolved }) => roomOf(source) !== roomOf(resolved) && /^(apps|packages)\//.test(resolved),
  );
  const problems = [
    ...violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
    ...unread.map((path) => `not read: ${path}`),
    ...(crossing.length === 0 ? ['no arrow between rooms was seen at all'] : []),
  ];
  const notes = [`${read.size} modules read, ${crossing.length} arrows between rooms`];
  return {
    passed: problems.length === 0 ? 1 : 0,
    failed: problems.length,
    output: problems.join('\n'),
    notes,
  };
}

function roomOf(path) {
  return path.split('/').slice(0, 2).join('/');
}
