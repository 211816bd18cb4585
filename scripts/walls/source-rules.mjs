import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writtenFiles } from '../workspace/fingerprint.mjs';
import { ROOT } from '../workspace/run.mjs';

const CODE = /\.(ts|tsx|mjs|cjs)$/;
const TEST = /\.(test|spec)\.tsx?$/;
const FORBIDDEN_ROOMS = new Set([
  'lib',
  'libs',
  'util',
  'utils',
  'common',
  'helper',
  'helpers',
  'shared',
  'types',
]);
/** Statements that read cases for nobody in particular, or one case whose actor `maySee` judges; each says why. */
const READ_WITHOUT_ACTOR = new Map([
  ['read-case-facts.ts', 'one case, judged by maySee before anything is told'],
  ['read-logged-events.ts', 'one case, judged by maySee before anything is told'],
  ['lock-case.ts', 'one case, held and not told'],
  ['open-receipt-session.ts', 'the receipt itself is the right'],
  [
    'read-identity-questions.ts',
    'a custodian sees no case: of what is asked about one, its number alone, which is no secret',
  ],
  [
    'read-older-envelopes.ts',
    'sealed envelopes for a custodian who holds a key to them, but for cases about that custodian',
  ],
  ['mark-linked-days.ts', 'marks days, tells nothing'],
  ['raise-overdue.ts', 'a job that orders the queue, tells nothing'],
  ['drop-alert-words.ts', 'whether a word of an alert still stands in a case, when one is destroyed'],
  ['read-retention.ts', 'the job that destroys what is due, and the day that the citizen is told'],
  ['refresh-trend-counts.ts', 'the rollup, read by the discipline office only'],
  ['refresh-public-counts.ts', 'bare numbers without cases handed over or kept from anybody in the office'],
  ['count-linked-cases.ts', 'bare numbers without cases handed over or kept from the reader'],
  ['read-home.ts', 'published answers'],
  ['public-answer-lines.ts', 'published answers'],
  ['read-public-matter.ts', 'published answers'],
  ['read-public-thread.ts', 'published answers'],
]);
/** Readers of files that `import-duties.ts` has shown to the scanner, and of the report that is published. */
const READ_WITHOUT_SCANNER = new Set(['duty-sheet.ts', 'read-original.ts']);
const lineCount = (text) => text.trimEnd().split('\n').length;
const isMessages = (path) => path.startsWith(join('packages', 'i18n', 'src'));

/**
 * What no tool of the trade checks for us. `covers` picks files by path, `finds` says what is wrong with the code
 * (comments left out) or null; `planted` is a file that must be found wrong.
 */
export const sourceRules = [
  {
    name: 'a source file has at most 300 lines, a test file 400',
    covers: (path) => CODE.test(path) && !isMessages(path),
    finds: (_code, { path, text }) => {
      const limit = TEST.test(path) ? 400 : 300;
      return lineCount(text) > limit ? `${lineCount(text)} lines` : null;
    },
    planted: { path: 'packages/report/src/long.ts', text: 'export {};\n'.repeat(301) },
  },
  {
    name: 'the domain takes time and chance as arguments',
    covers: (path) =>
      path.startsWith(join('packages', 'domain', 'src')) && CODE.test(path) && !TEST.test(path),
    finds: match(
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\b|\bIntl\.DateTimeFormat\(\s*\)/,
    ),
    planted: { path: 'packages/domain/src/case/planted.ts', text: 'export const now = () => new Date();' },
  },
  {
    name: 'only env.ts reads the environment',
    covers: (path) =>
      /^(apps\/(cli|desk|portal|server)|packages\/[^/]+)\/(src|app|server|islands)\//.test(path) &&
      basename(path) !== 'env.ts' &&
      !TEST.test(path),
    finds: match(/\bprocess\s*(\.|\[\s*['"])env\b|from 'node:process'/),
    planted: { path: 'packages/services/src/planted.ts', text: 'export const mode = process.env.MODE;' },
  },
  {
    name: 'the server asks no address but those that its operator configured',
    covers: (path) =>
      /^(apps\/(server|portal\/src\/server)|packages\/[^/]+)\/src\//.test(path) &&
      !['open-witness.ts', 'text-courier.ts'].includes(basename(path)) &&
      !path.includes('/testing/') &&
      !TEST.test(path),
    finds: match(/(?<![.\w])fetch\(|\bhttps?\.(get|request)\(|from 'undici'/),
    planted: {
      path: 'packages/services/src/planted.ts',
      text: 'export const read = (url: string) => fetch(url);',
    },
  },
  {
    name: 'only ask-clamd.ts opens a connection of its own, to the daemon that the operator named',
    covers: (path) =>
      /^(apps\/(server|portal\/src\/server)|packages\/[^/]+)\/src\//.test(path) &&
      basename(path) !== 'ask-clamd.ts' &&
      !path.includes('/testing/') &&
      !TEST.test(path),
    finds: match(/\bcreateConnection\b|\b(net|tls)\.connect\(|\bconnect\b[^;]*from 'node:(net|tls)'/),
    planted: {
      path: 'packages/services/src/planted.ts',
      text: "import { createConnection } from 'node:net';",
    },
  },
  {
    name: 'what takes in a file from outside shows it to the scanner',
    covers: (path) =>
      path.startsWith(join('packages', 'services', 'src')) &&
      !READ_WITHOUT_SCANNER.has(basename(path)) &&
      !path.includes('/testing/') &&
      !TEST.test(path),
    finds: (code) =>
      /\bfiles\.keep\(|\b(openSheet|readDutySheet|readOriginal|fileTypeFromBuffer)\(/.test(code) &&
      !code.includes('await scanFile(')
        ? 'scanFile'
        : null,
    planted: {
      path: 'packages/services/src/planted.ts',
      text: 'export const keep = (services, bytes) => services.files.keep(bytes);',
    },
  },
  {
    name: 'SQL is a tagged template, never an unsafe string',
    covers: (path) => CODE.test(path) && !path.startsWith('scripts'),
    finds: match(/\$(queryRaw|executeRaw)Unsafe\b|\bPrisma\.raw\(/),
    planted: {
      path: 'packages/db/src/sql/planted.ts',
      text: 'export const all = (db, sql) => db.$queryRawUnsafe(sql);',
    },
  },
  {
    name: 'a statement that reads cases for staff asks visibleTo',
    covers: (path) =>
      path.startsWith(join('packages', 'db', 'src', 'sql')) &&
      !TEST.test(path) &&
      !READ_WITHOUT_ACTOR.has(basename(path)),
    finds: (code) =>
      /\b(FROM|JOIN) case_file\b/.test(code) && !code.includes('visibleTo(') ? 'case_file' : null,
    planted: {
      path: 'packages/db/src/sql/planted.ts',
      text: 'export const all = (tx) => tx.$queryRaw`SELECT c.text FROM case_file c`;',
    },
  },
  {
    name: 'no room is called lib, utils, common, helpers, shared or types',
    covers: () => true,
    finds: (_code, { path }) =>
      path.split('/').find((part) => FORBIDDEN_ROOMS.has(part.replace(/\.tsx?$/, ''))) ?? null,
    planted: { path: 'packages/report/src/utils/planted.ts', text: '' },
  },
  {
    name: 'no barrels: exports name each public file',
    covers: (path) => /^packages\//.test(path),
    finds: (_code, { path }) => (/^index\.tsx?$/.test(basename(path)) ? basename(path) : null),
    planted: { path: 'packages/report/src/index.ts', text: '' },
  },
  {
    name: 'what stands between words is of a language, and stands in i18n',
    covers: (path) => /^(apps|packages\/ui)\//.test(path) && /\.tsx$/.test(path) && !TEST.test(path),
    finds: match(/[，：、（）]/),
    planted: {
      path: 'apps/desk/src/planted.tsx',
      text: "export const Names = ({ names }) => <p>{names.join('、')}</p>;",
    },
  },
  {
    name: 'file names are kebab-case and never name a Manager, Helper or Util',
    covers: (path) => /\.tsx?$/.test(path),
    finds: (_code, { path }) => {
      const name = basename(path);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.tsx?$/.test(name)) return name;
      return /-(manager|helper|util|utils)\./.test(name) ? name : null;
    },
    planted: { path: 'packages/report/src/caseManager.ts', text: '' },
  },
  {
    name: 'no test is left out without saying why',
    covers: (path) => /\.(test|spec)\.(tsx?|mjs)$/.test(path),
    finds: match(
      /\b(it|test|describe)\.(only|todo|fixme)\b|\b(it|test|describe)\.skip\(\s*['"`](?![^'"`]*:)/,
    ),
    planted: { path: 'packages/report/src/planted.test.ts', text: "it.skip('later', () => {});" },
  },
];

/** What is wrong with one file, as sentences. */
export function findWrongs(file) {
  const code = withoutComments(file.text);
  return sourceRules
    .filter(({ covers }) => covers(file.path))
    .flatMap(({ name, finds }) => {
      const found = finds(code, file);
      return found === null ? [] : [`${file.path}: ${name} (${found})`];
    });
}

/** The check itself, over every written file of the workspace. */
export async function checkSources() {
  const paths = ['apps', 'packages', 'scripts'].flatMap(writtenFiles).filter((path) => CODE.test(path));
  const wrongs = paths.flatMap((path) => findWrongs({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  const notes = [`${paths.length} files, ${sourceRules.length} rules`];
  return { passed: wrongs.length === 0 ? 1 : 0, failed: wrongs.length, output: wrongs.join('\n'), notes };
}

function match(pattern) {
  return (code) => code.match(pattern)?.[0] ?? null;
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
