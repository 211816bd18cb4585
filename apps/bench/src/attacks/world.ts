import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { joinEmbedded } from '@huiyin/db/embedded';
import { openCheckpoint } from '@huiyin/ledger/checkpoint';
import { parseLogFacts } from '@huiyin/ledger/log-facts';
import { type SigningKey, signingKey } from '@huiyin/ledger/note-key';
import pg from 'pg';
import { runNode } from '../run-node.ts';
import { openSite, type Site } from '../site.ts';
import { type Receipt, submitTo } from './citizen.ts';
import { type InsiderProxy, openInsiderProxy } from './insider-proxy.ts';

/** From one batch to the next, in seconds: the least that a portal takes. */
export const INTERVAL = 10;
const CLI = 'apps/cli/src/main.ts';

/** How a check ended: whether something was found, and the words that were said of it. */
export type Finding = { readonly found: boolean; readonly said: string };

/** A running portal, an insider who owns its database, folders and keys, and people outside who check. */
export type World = {
  readonly site: Site;
  readonly proxy: InsiderProxy;
  readonly owner: pg.Client;
  submit(text: string): Promise<Receipt>;
  /** Waits until a batch is published that was not there before. */
  batch(): Promise<void>;
  wait(seconds: number): Promise<void>;
  checkpoint(): Promise<string>;
  signer(): Promise<SigningKey>;
  published(path: string): Promise<Uint8Array>;
  /** `huiyin log verify` as a watcher runs it, against what the insider shows. */
  watch(...options: string[]): Promise<Finding>;
  /** `huiyin log check` as a citizen runs it. */
  check(receipt: Receipt, ...options: string[]): Promise<Finding>;
  /** Keeps a text in a file and gives its path. */
  keep(name: string, text: string): Promise<string>;
  close(): Promise<void>;
};

/** Starts a portal with a batch every ten seconds and waits for its first. */
export async function openWorld(): Promise<World> {
  const site = await openSite({ HUIYIN_LOG_SECONDS: String(INTERVAL) });
  await site.whenServing();
  const proxy = await openInsiderProxy(site.origin);
  const url = await joinEmbedded(site.folder);
  if (!url) throw new Error('The database does not run');
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const published = async (path: string) =>
    new Uint8Array(await readFile(join(site.folder, 'log/public', path)));
  const text = async (path: string) => Buffer.from(await published(path)).toString('utf8');
  const checkpoint = () => text('checkpoint').catch(() => '');
  const batch = async () => {
    const before = await checkpoint();
    for (let tries = 0; tries < 600; tries++) {
      if ((await checkpoint()) !== before) return;
      await pause(100);
    }
    throw new Error('No batch came');
  };
  const keep = async (name: string, content: string) => {
    const file = join(site.folder, name);
    await writeFile(file, content);
    return file;
  };
  await batch();
  return {
    ...{ site, proxy, owner, batch, checkpoint, published, keep },
    submit: (words) => submitTo(site.origin, words, (count) => new Uint8Array(randomBytes(count))),
    wait: (seconds) => pause(seconds * 1000),
    signer: async () => {
      const secret = (await readFile(join(site.folder, 'signer/checkpoint.key'), 'utf8')).trim();
      const { key } = parseLogFacts(await text('log.json')) ?? {};
      if (!key || !openCheckpoint(await checkpoint(), { log: key })) throw new Error('The log is not signed');
      return signingKey(key.name, key.type, new Uint8Array(Buffer.from(secret, 'hex')));
    },
    watch: (...options) => outside([CLI, 'log', 'verify', `${proxy.origin}/log`, ...options]),
    check: (receipt, ...options) =>
      outside([CLI, 'log', 'check', `${proxy.origin}/log`, ...options], receipt.code),
    close: async () => {
      await owner.end();
      proxy.close();
      await site.stop();
      await site.remove();
    },
  };
}

async function outside(args: string[], typed = ''): Promise<Finding> {
  const { said, code } = await runNode(args, typed);
  if (code !== 0 && !said.includes('✗')) throw new Error(`The check itself failed: ${said}`);
  return { found: code === 1, said };
}
