import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatTime } from '@huiyin/ledger/clock';
import { formatKey, parseKey } from '@huiyin/ledger/note-key';
import { parsePromise } from '@huiyin/ledger/promise';
import { type Watched, watchLog } from '@huiyin/ledger/watch-log';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { openSource } from './log-source.ts';
import { SENTENCES } from './sentences.ts';
import { watchSite } from './watch-site.ts';

const NO_SITE =
  '只核对了日志文件，没有核对网站上的脚本、公开数和回头看抽签。 Only the files of the log were checked, not the scripts, counts and draws of a site.';

/**
 * `huiyin log verify URL|DIR`: reads a whole published log and checks signature, files, entries, growth since `--since`, a
 * proof or promise, and at an address the scripts, counts and look-back draws of its site. 0 if everything holds, else 1 with the
 * reasons. `--save` keeps the checkpoint for the next time.
 */
export const runLogVerify: Command = async (args, { environment, terminal }) => {
  const { options, files } = readArguments(args, {
    required: [],
    optional: ['since', 'key', 'proof', 'save'],
    files: 1,
  });
  const at = (path: string) => resolve(environment.typedIn, path);
  const text = (path: string) => readFile(at(path), 'utf8').catch(() => unreadable(path));
  const key = options.key === undefined ? null : (parseKey(options.key) ?? noKey(options.key));
  const given = options.proof === undefined ? [] : [{ name: options.proof, text: await text(options.proof) }];
  const isPromise = (one: { text: string }) => parsePromise(one.text) !== null;
  const source = openSource(files[0] ?? '', environment.typedIn);
  const watched = await watchLog({
    read: source.read,
    key,
    since: options.since === undefined ? null : await text(options.since),
    promises: given.filter(isPromise),
    proofs: given.filter((one) => !isPromise(one)),
    now: source.site ? Date.now() / 1000 : null,
  });
  const ofSite = source.site && watched.head ? await watchSite(source.site, watched, Date.now() / 1000) : [];
  const reasons = [...watched.reasons, ...ofSite].map(({ reason, what }) => `${SENTENCES[reason]} (${what})`);
  for (const line of summary(watched)) terminal.say(line);
  if (!source.site) terminal.say(NO_SITE);
  for (const reason of reasons) terminal.say(`✗ ${reason}`);
  terminal.say(reasons.length === 0 ? '✓ 全部相符。 Everything holds.' : '');
  if (options.save !== undefined && reasons.length === 0)
    await writeFile(at(options.save), watched.checkpoint);
  return reasons.length === 0 ? 0 : 1;
};

function summary({ facts, head, lastBatchAt, clear }: Watched): string[] {
  if (!facts || !head) return [];
  const counts = clear.flatMap(({ leaf }) => (leaf.clear === 'counts' ? [leaf] : [])).at(-1);
  const witnesses = head.witnesses.map(
    ({ key, time }) => `${key.name} ${time === null ? '' : formatTime(time)}`,
  );
  return [
    `日志 · Log          ${facts.origin}`,
    `公钥 · Key          ${formatKey(facts.key)}`,
    `叶子 · Leaves       ${head.size}`,
    `最近一批 · Batch    ${lastBatchAt === null ? '—' : formatTime(lastBatchAt)}`,
    `见证 · Witnesses    ${witnesses.join(', ') || '—'}`,
    ...(counts ? [`公开数 · Counts     ${counts.through}: ${counts.received}, ${counts.answered}`] : []),
  ];
}

function unreadable(path: string): never {
  throw new Refusal(`读不到 ${path}。 ${path} cannot be read.`);
}

function noKey(text: string): never {
  throw new Refusal(`“${text}”不是公钥。 “${text}” is no verifier key.`);
}
