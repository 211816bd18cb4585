import type { Scene } from '../scene.ts';

/** Keeps cases from everybody from whom another is kept; false where that is nobody. */
export async function keepFromSame(
  { tx, jurisdictionId, today }: Scene,
  caseIds: readonly string[],
  anotherId: string,
): Promise<boolean> {
  const rows = await tx.caseExclusion.findMany({
    where: { jurisdictionId, caseId: anotherId },
    select: { ground: true, unitId: true, staffId: true, reason: true, setBy: true },
  });
  const setOn = new Date(today);
  await tx.caseExclusion.createMany({
    data: caseIds.flatMap((caseId) => rows.map((row) => ({ jurisdictionId, caseId, ...row, setOn }))),
    skipDuplicates: true,
  });
  return rows.length > 0;
}
