import { lockAuditChain, readAuditHead } from '@huiyin/db/sql/audit-chain';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { compareHead, type HeadState, headKept, saysKept } from './compare-head.ts';
import type { KeptHead } from './head-place.ts';

/**
 * Keeps the newest head of the chain in the data folder, and has the trail say so. Never moves it back: where the chain no longer has the
 * one kept before, or that is gone or cannot be read, nothing is written. Answers how the chain stood to the one before.
 */
export function keepHead(services: Services): Promise<HeadState> {
  return inTransaction(services, async (scene) => {
    // Two that keep at once could move it back.
    const isOurs = await lockAuditChain(scene.tx, scene.jurisdictionId);
    const state = await compareHead(services, scene.tx);
    if (isOurs && (state.is === 'none' || state.is === 'held'))
      await takeHead(services, scene, state.kept?.number ?? 0);
    if (isOurs && state.is === 'held' && !(await saysKept(services, scene.tx)))
      await noteKept(scene, state.kept);
    return state;
  });
}

function noteKept(scene: Scene, { number, hash }: KeptHead): Promise<void> {
  const about = { action: headKept, subjectKind: 'audit', subjectId: String(number) };
  return noteAudit(scene, { kind: 'system', job: 'chain-audit' }, { ...about, detail: { hash } });
}

/** Keeps the newest head, whatever was kept, unless it is of this number. The caller has the chain's lock. */
export async function takeHead(
  { auditHead }: Services,
  { tx, jurisdictionId, now }: Scene,
  kept: number,
): Promise<void> {
  const head = await readAuditHead(tx, jurisdictionId);
  if (!head || Number(head.number) === kept) return;
  const hash = Buffer.from(head.hash).toString('hex');
  await auditHead?.keep({ number: Number(head.number), hash, at: now.toISOString() });
}
