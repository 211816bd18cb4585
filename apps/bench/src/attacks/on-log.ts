import { randomBytes } from 'node:crypto';
import { appendEntries, readEdge, rootOfEdge } from '@huiyin/ledger/append';
import { makeBatch } from '@huiyin/ledger/batch';
import { openCheckpoint, signCheckpoint } from '@huiyin/ledger/checkpoint';
import { tickBefore } from '@huiyin/ledger/clock';
import { formatKey, PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { bundleOf, entriesIn, TILE_WIDTH, type Tile, tilePath } from '@huiyin/ledger/tile';
import { hashLeaf } from '@huiyin/ledger/tree-hash';
import type { Attack } from './on-cases.ts';
import { INTERVAL, type World } from './world.ts';

const text = (content: string) => Buffer.from(content);
const shownAt = (path: string) => `/log/${path}`;

/** Attacks on the log and on what the portal serves; anyone who watches finds each of them. */
export const attacksOnLog: readonly Attack[] = [
  {
    name: 'truncate the log',
    by: 'watcher',
    run: async (world) => {
      const short = await world.checkpoint();
      await world.batch();
      const since = await seen(world);
      world.proxy.instead.set(shownAt('checkpoint'), text(short));
      return world.watch('--since', since);
    },
  },
  {
    name: 'fork the log for two readers',
    by: 'watcher',
    run: async (world) => {
      const before = await headOf(world);
      const edge = await readEdge(before.size, world.published);
      await world.batch();
      const since = await seen(world);
      const { size } = await headOf(world);
      for (
        let at = tickBefore(Date.now() / 1000, { intervalSeconds: INTERVAL }) - INTERVAL;
        edge.size <= size;
      ) {
        const taken = { at, clear: [], cases: [] };
        const files = appendEntries(
          edge,
          makeBatch(taken, (count) => new Uint8Array(randomBytes(count))),
        );
        for (const { path, bytes } of files) world.proxy.instead.set(shownAt(path), bytes);
        at += INTERVAL;
      }
      const key = await world.signer();
      const head = { origin: key.name, size: edge.size, root: rootOfEdge(edge) };
      world.proxy.instead.set(shownAt('checkpoint'), text(signCheckpoint(head, key)));
      return world.watch('--since', since);
    },
  },
  {
    name: 'swap a dummy for another leaf',
    by: 'watcher',
    run: async (world) => {
      const bundle = tilePath(firstTile('entries'));
      const entries = entriesIn(await world.published(bundle)) ?? [];
      const at = entries.findIndex((entry) => entry.length === 33);
      entries[at] = Uint8Array.of(1, ...randomBytes(32));
      world.proxy.instead.set(shownAt(bundle), bundleOf(entries));
      const tile = tilePath(firstTile(0));
      const hashes = new Uint8Array(await world.published(tile));
      hashes.set(hashLeaf(entries[at] ?? new Uint8Array(0)), at * 32);
      world.proxy.instead.set(shownAt(tile), hashes);
      return world.watch();
    },
  },
  {
    name: 'swap the key',
    by: 'watcher',
    run: async (world) => {
      const since = await seen(world);
      const head = await headOf(world);
      const key = signingKey(head.origin, PLAIN, new Uint8Array(randomBytes(32)));
      const facts = JSON.parse(Buffer.from(await world.published('log.json')).toString('utf8'));
      world.proxy.instead.set(shownAt('checkpoint'), text(signCheckpoint(head, key)));
      world.proxy.instead.set(shownAt('log.json'), text(JSON.stringify({ ...facts, key: formatKey(key) })));
      return world.watch('--since', since);
    },
  },
  {
    name: 'swap a script',
    by: 'watcher',
    run: async (world) => {
      const html = await (await fetch(`${world.site.origin}/follow`)).text();
      const path = /<script\b[^>]*\bsrc="([^"]+)"/.exec(html)?.[1];
      if (!path) throw new Error('The page runs no script');
      const script = await (await fetch(`${world.site.origin}${path}`)).text();
      world.proxy.instead.set(path, text(`${script}\n/* and a little more */`));
      return world.watch();
    },
  },
  {
    name: 'restore an old backup',
    by: 'watcher',
    run: async (world) => {
      const { size } = await headOf(world);
      await world.batch();
      const since = await seen(world);
      await world.owner.query('DELETE FROM log_batch WHERE size > $1', [size]);
      // The signer refuses from now on, so that the log stands still.
      await world.wait(6 * INTERVAL);
      return world.watch('--since', since);
    },
  },
];

/** What a watcher saw before and kept; it must be a log in which nothing is wrong. */
async function seen(world: World): Promise<string> {
  const file = await world.keep(`seen-${Date.now()}.txt`, '');
  const honest = await world.watch('--save', file);
  if (honest.found) throw new Error(`Something was found before the attack: ${honest.said}`);
  return file;
}

async function headOf(world: World) {
  const head = openCheckpoint(await world.checkpoint(), { log: await world.signer() });
  if (!head) throw new Error('The log is not signed');
  return head;
}

/** A full tile: the last one is replaced by a longer one every ten seconds. */
function firstTile(level: Tile['level']): Tile {
  return { level, index: 0, width: TILE_WIDTH };
}
