import { queuePageSize } from '@huiyin/contract/desk/queue-page-size';
import type pg from 'pg';
import { type DeskClient, dataOf } from './desk-client.ts';
import type { Chosen } from './questions.ts';

const candidates = [
  '补贴',
  '路灯',
  '垃圾',
  '高峰',
  '答复',
  '云河',
  '禾山',
  '柳溪',
  '凤桥',
  '鹿潭',
  '桑垛',
  '杨浜',
  '枫圩',
];
const phrase = '早晚高峰';
const pagesDown = 500;
/** The desk gives at most so many cases at once. */
const mostAtOnce = 100;

/** Chooses the words, the page and the case that a run asks for, by what the loaded cases hold. */
export async function choose(owner: pg.Client, ask: DeskClient, filter: unknown): Promise<Chosen> {
  const counted: { word: string; cases: number }[] = [];
  for (const word of candidates) counted.push({ word, cases: await count(owner, word) });
  const total = await count(owner, '');
  const nearest = (share: number) =>
    counted.toSorted(
      (a, b) => Math.abs(Math.log(a.cases / total / share)) - Math.abs(Math.log(b.cases / total / share)),
    )[0] ?? { word: phrase, cases: 0 };
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM case_file WHERE state = 'received' ORDER BY received_at DESC LIMIT 1`,
  );
  return {
    words: [
      { name: 'common', ...nearest(1) },
      { name: 'middling', ...nearest(0.01) },
      { name: 'rare', ...nearest(0.0001) },
      { name: 'phrase', word: phrase, cases: await count(owner, phrase) },
    ],
    page500: await positionOf(ask, filter),
    caseId: rows[0]?.id ?? '',
  };
}

async function count(owner: pg.Client, word: string): Promise<number> {
  const pairs = [...word].slice(1).map((character, index) => `${[...word][index]}${character}`);
  const { rows } = await owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM case_file WHERE $1 = '' OR search @@ $1::tsquery`,
    [pairs.map((pair) => `'${pair}'`).join(' & ')],
  );
  return rows[0]?.n ?? 0;
}

/** Where the 500th page begins. */
async function positionOf(ask: DeskClient, filter: unknown): Promise<string> {
  let after: string | null = null;
  for (let read = 0; read < (pagesDown - 1) * queuePageSize; ) {
    const limit = Math.min(mostAtOnce, (pagesDown - 1) * queuePageSize - read);
    const { next } = dataOf(await ask('queue.page', { filter, after, limit })) as { next: string | null };
    if (next === null) throw new RangeError('too few cases for a page 500');
    after = next;
    read += limit;
  }
  return after ?? '';
}
