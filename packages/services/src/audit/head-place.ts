import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceWhole } from '@huiyin/keys/write-whole';
import { z } from 'zod';
import type { AuditHead } from './chain-check.ts';

const shape = z
  .object({
    ...{ huiyinAuditHead: z.literal(1), number: z.number().int().min(1) },
    ...{ hash: z.string().regex(/^[0-9a-f]{64}$/), at: z.iso.datetime() },
  })
  .strict();

/** A head of the chain, and when it was kept. */
export type KeptHead = AuditHead & { readonly at: string };

/** Where the newest head of the chain is kept, out of reach of who has the database only. */
export type HeadPlace = {
  /** Null where none was kept yet. */
  readonly read: () => Promise<KeptHead | 'unreadable' | null>;
  /** Puts it in the place of the one before, whole or not at all. */
  readonly keep: (head: KeptHead) => Promise<void>;
};

/** `audit-head.json` in the data folder. */
export function openHeadPlace(dataFolder: string): HeadPlace {
  const path = join(dataFolder, 'audit-head.json');
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch(absent);
      return text === null ? null : headIn(text);
    },
    keep: ({ number, hash, at }) =>
      replaceWhole(path, `${JSON.stringify({ huiyinAuditHead: 1, number, hash, at })}\n`),
  };
}

function headIn(text: string): KeptHead | 'unreadable' {
  try {
    const { number, hash, at } = shape.parse(JSON.parse(text));
    return { number, hash, at };
  } catch {
    return 'unreadable';
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
