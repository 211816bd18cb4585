import type { StaffActor } from '@huiyin/domain/case/actor';
import { invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { keptFrom } from './kept-from.ts';
import { keysWithout, readableClue } from './readable-clues.ts';

/**
 * From now on there is no such clue for an officer: it is about them, or they declare a conflict of interest themselves (回避). Their key is dropped
 * from its readers at once; sealing it again makes it final. Fails with `invalid` if nobody would be left to read it, or for the custodian, who has
 * to give it on first.
 */
export async function excludeFromClue(
  services: Services,
  actor: StaffActor,
  { clueId, staffId }: { clueId: string; staffId: string },
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const row = await readableClue(scene, actor, clueId);
    const officer = await tx.staffMember.findFirst({
      where: { jurisdictionId, id: staffId, role: 'disciplineOfficer' },
      select: { id: true },
    });
    if (!officer) throw invalid('staffId', 'unknown');
    if (row.custodianId === staffId) throw invalid('staffId', 'inUse');
    const kept = new Set([...(await keptFrom(scene, clueId)), staffId]);
    const left = await keysWithout(scene, kept);
    const readers = left?.officers.filter(({ keyId }) => row.keyIds.includes(keyId)) ?? [];
    if (readers.length === 0) throw invalid('staffId', 'tooMany');
    const why = staffId === actor.staffId ? 'conflict' : 'about';
    await tx.clueExclusion.createMany({
      data: { jurisdictionId, clueId, staffId, why, onDay: new Date(today) },
      skipDuplicates: true,
    });
    await tx.clue.updateMany({
      where: { jurisdictionId, id: clueId },
      data: { keyIds: readers.map(({ keyId }) => keyId), version: { increment: 1 } },
    });
    await noteAudit(scene, actor, { action: 'clue.exclude', subjectKind: 'clue', subjectId: clueId });
  });
}
