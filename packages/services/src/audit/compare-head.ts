import type { Prisma, PrismaClient } from '@huiyin/db/generated/client';
import { readAuditChain } from '@huiyin/db/sql/audit-chain';
import type { Services } from '../services.ts';
import type { AuditHead } from './chain-check.ts';
import type { KeptHead } from './head-place.ts';

type Client = PrismaClient | Prisma.TransactionClient;

/** How the chain of the database stands to the head kept in the data folder. */
export type HeadState =
  | { readonly is: 'none' | 'gone' | 'unreadable'; readonly kept: null }
  | { readonly is: 'held' | 'missing'; readonly kept: KeptHead };

/** Entered into the trail once a head lies beside it: that the file is gone cannot be taken for a first start. */
export const headKept = 'audit.headKept';

/** Whether the chain still has the head kept in the data folder; `none` where none was kept yet, `gone` where one was. */
export async function compareHead(services: Services, client: Client): Promise<HeadState> {
  // The file first: it never knows more than the chain had.
  const kept = (await services.auditHead?.read()) ?? null;
  if (kept === null) return { is: (await saysKept(services, client)) ? 'gone' : 'none', kept };
  if (kept === 'unreadable') return { is: kept, kept: null };
  return { is: (await holdsHead(services, client, kept)) ? 'held' : 'missing', kept };
}

/** Whether the trail says that a head was kept. */
export async function saysKept({ jurisdictionId }: Services, client: Client): Promise<boolean> {
  const where = { jurisdictionId, action: headKept };
  // It stands near the beginning.
  const entry = await client.auditEntry.findFirst({ where, orderBy: { id: 'asc' }, select: { id: true } });
  return entry !== null;
}

/** Whether the link of this number is in the chain and has this hash. */
export async function holdsHead(
  { jurisdictionId }: Services,
  client: Client,
  { number, hash }: AuditHead,
): Promise<boolean> {
  const at = { jurisdictionId, after: BigInt(number) - 1n, limit: 1 };
  const [link] = await readAuditChain(client, at);
  return Number(link?.number) === number && Buffer.from(link?.hash ?? []).toString('hex') === hash;
}
