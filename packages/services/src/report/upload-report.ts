import type { ReportReview, uploadReportInput } from '@huiyin/contract/desk/reports';
import { lockReports } from '@huiyin/db/sql/lock-reports';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { mayKeepReports } from '@huiyin/domain/report/policy';
import { parseReport } from '@huiyin/report/parse-report';
import type { z } from 'zod';
import { forbidden, invalid, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type DecodedFile, decodeFile } from './decode-file.ts';
import { keptFrom } from './found-report.ts';
import { newId } from './new-id.ts';
import { reviewOf } from './report-of.ts';
import { writeAudit } from './write-audit.ts';

type Input = z.infer<typeof uploadReportInput>;
type Draft = Input & { readonly file: DecodedFile };

/**
 * Keeps a file byte for byte as a draft, with what was found in it. The same file sent again for the same inspection
 * answers with the draft that is there. Fails with `invalid` for a file that cannot be read, `notFound` for an unknown
 * inspection.
 */
export async function uploadReport(services: Services, actor: Actor, input: Input): Promise<ReportReview> {
  if (!mayKeepReports(actor) || !('staffId' in actor)) throw forbidden();
  if (input.inspectionId === null && input.inspectionName.trim() === '')
    throw invalid('inspectionName', 'missing');
  const file = await decodeFile(input);
  const draft = { ...input, file };
  return inTransaction(services, async (scene) => {
    await lockReports(scene.tx, scene.jurisdictionId);
    const reportId =
      (await sameDraft(scene, draft)) ?? (await writeDraft(scene, actor, { ...draft, id: newId(services) }));
    return reviewOf(scene, reportId);
  });
}

async function sameDraft(scene: Scene, draft: Draft): Promise<string | null> {
  const { tx, jurisdictionId } = scene;
  const inspections = await tx.inspection.findMany({
    where:
      draft.inspectionId === null
        ? { jurisdictionId, name: draft.inspectionName.trim() }
        : { jurisdictionId, id: draft.inspectionId },
    select: { id: true },
  });
  const found = await tx.report.findFirst({
    where: {
      ...{ jurisdictionId, state: 'draft', sha256: draft.file.sha256 },
      inspectionId: { in: inspections.map(({ id }) => id) },
    },
    select: { id: true },
  });
  return found?.id ?? null;
}

async function writeDraft(scene: Scene, actor: StaffActor, draft: Draft & { id: string }): Promise<string> {
  const { tx, jurisdictionId } = scene;
  const inspectionId = await inspectionOf(scene, draft);
  const last = await tx.report.aggregate({
    where: { jurisdictionId, inspectionId },
    _max: { version: true },
  });
  const { bytes: original, mediaType, text, sha256 } = draft.file;
  const parsed = parseReport(text);
  const { title, body, contact, warnings, reason, publishedOn } = parsed;
  const version = (last._max.version ?? 0) + 1;
  await tx.report.createMany({
    data: {
      ...{
        jurisdictionId,
        inspectionId,
        id: draft.id,
        version,
        original,
        mediaType,
        text,
        title,
        body,
        reason,
      },
      ...{ sha256, fileName: draft.fileName, uploadedBy: actor.staffId, uploadedAt: scene.now },
      publishedOn: publishedOn === null ? null : new Date(publishedOn),
      contact: { ...contact },
      found: keptFrom(parsed),
      warnings: warnings.map((warning) => ({ ...warning })),
    },
  });
  const subject = { subjectKind: 'report', subjectId: draft.id } as const;
  const detail = { version, sha256 };
  await writeAudit(scene, actor, { action: 'report.upload', ...subject, detail });
  return draft.id;
}

async function inspectionOf(scene: Scene, draft: Draft): Promise<string> {
  const { tx, jurisdictionId } = scene;
  if (draft.inspectionId === null) {
    const data = { jurisdictionId, name: draft.inspectionName.trim() };
    return (await tx.inspection.create({ data, select: { id: true } })).id;
  }
  const known = await tx.inspection.count({ where: { jurisdictionId, id: draft.inspectionId } });
  if (known === 0) throw notFound();
  return draft.inspectionId;
}
