import type { AddRecordInput } from '@huiyin/contract/desk/close-out';
import { lockMeasureDuty, readCloseOutFacts } from '@huiyin/db/sql/read-close-out-facts';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { mayCloseOut, maySeeMeasureFile } from '@huiyin/domain/close-out/policy';
import { forbidden, invalid, notFound } from '../failure.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { writeAudit } from '../report/write-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { claimAttachments } from '../submission/claim-attachments.ts';
import { runCloseOut } from './run-close-out.ts';

/**
 * Enters what was done for a measure, with its files: evidence for the close-out as a step of the procedure, progress and the
 * return of a month at any time. Fails with `notFound`, `forbidden`, `refused`, or `invalid` on `happenedOn`, `month` (one that
 * has its return, or has not begun) or `attachmentIds`.
 */
export async function addRecord(
  services: Services,
  actor: Actor,
  input: AddRecordInput,
): Promise<{ recordId: string }> {
  return inTransaction(services, async (scene) => {
    const { measureId, kind, words, happenedOn } = input;
    if (kind !== 'evidence') return writeOther(scene, actor, input);
    let recordId = '';
    const command = { do: 'addEvidence', words, happenedOn } as const;
    await runCloseOut(scene, { actor, measureId, version: null, command }, async (_, { round }) => {
      recordId = await writeRecord(scene, { actor, input, round });
      return { words: '', detail: { recordId } };
    });
    return { recordId };
  });
}

async function writeOther(scene: Scene, actor: Actor, input: AddRecordInput): Promise<{ recordId: string }> {
  const { tx, jurisdictionId, today } = scene;
  const { measureId, happenedOn, kind, month } = input;
  await lockMeasureDuty(tx, { jurisdictionId, measureId });
  const facts = await readCloseOutFacts(tx, { jurisdictionId, measureId });
  if (!facts || !maySeeMeasureFile(actor, facts)) throw notFound();
  if (!mayCloseOut(actor, 'addRecord', facts)) throw forbidden();
  if (happenedOn > today) throw invalid('happenedOn', 'malformed');
  if (kind === 'monthlyReturn' && (month === null || month > today || !month.endsWith('-01')))
    throw invalid('month', 'malformed');
  const recordId = await writeRecord(scene, { actor, input, round: facts.round });
  const subject = { subjectKind: 'measure', subjectId: measureId } as const;
  await writeAudit(scene, actor, { action: `measure.${kind}`, ...subject, detail: { recordId } });
  if (input.isPublic) await bumpDataVersion(scene);
  return { recordId };
}

async function writeRecord(
  scene: Scene,
  { actor, input, round }: { actor: Actor; input: AddRecordInput; round: number },
): Promise<string> {
  if (!isStaff(actor)) throw forbidden();
  const { tx, jurisdictionId, now } = scene;
  const { measureId, kind, words, happenedOn, month, isPublic, attachmentIds } = input;
  const isReturn = kind === 'monthlyReturn';
  const taken = isReturn
    ? await tx.measureRecord.count({ where: { jurisdictionId, measureId, month: new Date(month ?? '') } })
    : 0;
  if (taken > 0) throw invalid('month', 'taken');
  const { id: recordId } = await tx.measureRecord.create({
    data: {
      ...{ jurisdictionId, measureId, kind, round, words: words.trim(), isPublic },
      ...{ happenedOn: new Date(happenedOn), month: isReturn ? new Date(month ?? '') : null },
      ...{ addedBy: actor.staffId, addedAt: now },
    },
    select: { id: true },
  });
  await claimAttachments(scene, attachmentIds, { recordId });
  return recordId;
}
