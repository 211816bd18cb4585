import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { textOf } from '@huiyin/ledger/bytes';
import { type CaseCheck, checkCase } from '@huiyin/ledger/check-case';
import { checkThoroughly } from '@huiyin/ledger/check-thoroughly';
import { openCheckpoint } from '@huiyin/ledger/checkpoint';
import { parseDays } from '@huiyin/ledger/days';
import { type LogFacts, parseLogFacts } from '@huiyin/ledger/log-facts';
import { isSameKey, parseKey } from '@huiyin/ledger/note-key';
import { openPromise } from '@huiyin/ledger/promise';
import { loggedEvents } from '@huiyin/ledger/shown-events';
import type { ReadFile } from '@huiyin/ledger/tile-proofs';
import { parseReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { openSource } from './log-source.ts';
import { readCaseLogOf } from './portal-calls.ts';
import { linesOf, summaryOf, wrongsOf } from './say-check.ts';
import { SENTENCES } from './sentences.ts';

const ASK_THOROUGHLY =
  '网站上已查不到这件来件。加 --thorough 再查一次，可以看出它是不是按保存期限销毁的。 The site does not know this case. Run this again with --thorough to see whether it was deleted when its time was over.';

/**
 * `huiyin log check URL`: the citizen's own check from the command line. Asks for the receipt code, which is not sent, and
 * compares what the portal shows of the case with its log: the tiles of its days, or with `--thorough` the whole log, so that
 * not even the days are told. 0 if everything shown is in the log or still has time, else 1.
 */
export const runLogCheck: Command = async (args, { environment, terminal }) => {
  const { options, flags, files } = readArguments(args, {
    required: [],
    optional: ['promise', 'key'],
    flags: ['thorough'],
    files: 1,
  });
  const { read, site } = openSource(files[0] ?? '', environment.typedIn);
  if (!site)
    throw new Refusal('要写日志的网址，以 /log 结尾。 The address of a log is needed, ending in /log.');
  const code = parseReceiptCode(await terminal.readSecret('查询码 · Receipt code: '));
  if (!code.ok) throw new Refusal('这不是查询码。 That is no receipt code.');
  const keys = deriveReceiptKeys(code.code);
  const facts = parseLogFacts((await textAt(read, 'log.json')) ?? '');
  const known = options.key === undefined ? facts?.key : parseKey(options.key);
  if (!facts || !known || !isSameKey(known, facts.key))
    return fail([SENTENCES[facts ? 'keyChanged' : 'noFacts']]);
  const given = options.promise === undefined ? null : await readPromise(options.promise);
  const shown = await readCaseLogOf(site, keys.lookupKey);
  const promised = given ?? shown?.promise ?? null;
  const promise = promised === null ? null : openPromise(promised, facts.promiseKeys);
  if (promised !== null && !promise) return fail([SENTENCES.promiseNotSigned]);
  const events = loggedEvents(shown?.events ?? []);
  const now = Date.now() / 1000;
  const asked = { read, facts, logKey: keys.logKey, events, promise, now };
  const { check, faults } = flags.has('thorough') ? await thorough(asked) : await ofDays(asked);
  if (!check) return fail(faults);
  for (const line of linesOf(check, shown)) terminal.say(line);
  const wrong = [...faults, ...wrongsOf(check, shown)];
  if (!shown && !flags.has('thorough')) terminal.say(ASK_THOROUGHLY);
  if (wrong.length > 0) return fail(wrong);
  terminal.say(summaryOf(check));
  return 0;

  function fail(reasons: readonly string[]): number {
    for (const reason of reasons) terminal.say(`✗ ${reason}`);
    return 1;
  }
  function readPromise(path: string): Promise<string> {
    return readFile(resolve(environment.typedIn, path), 'utf8').catch(() => {
      throw new Refusal(`读不到 ${path}。 ${path} cannot be read.`);
    });
  }
};

type Asked = { readonly read: ReadFile; readonly facts: LogFacts } & Omit<
  Parameters<typeof checkThoroughly>[0],
  'watch'
>;
type Checked = { readonly check: CaseCheck | null; readonly faults: readonly string[] };

async function ofDays({ read, facts, ...asked }: Asked): Promise<Checked> {
  const head = openCheckpoint((await textAt(read, 'checkpoint')) ?? '', { log: facts.key });
  if (!head) return { check: null, faults: [SENTENCES.notSigned] };
  const days = parseDays((await textAt(read, 'days')) ?? '');
  try {
    return { check: await checkCase({ ...asked, head, clock: facts, days, read }), faults: [] };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { check: null, faults: [`${SENTENCES.notWhatItsLeavesMake} (${what})`] };
  }
}

async function thorough({ read, facts, ...asked }: Asked): Promise<Checked> {
  const watch = { read, key: facts.key, since: null, promises: [], proofs: [], now: asked.now };
  const { watched, check } = await checkThoroughly({ ...asked, watch });
  return { check, faults: watched.reasons.map(({ reason, what }) => `${SENTENCES[reason]} (${what})`) };
}

async function textAt(read: ReadFile, path: string): Promise<string | null> {
  const bytes = await read(path).catch(() => null);
  return bytes && textOf(bytes);
}
