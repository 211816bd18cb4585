import type { ReportReview, uploadReportInput } from '@huiyin/contract/desk/reports';
import { lockReports } from '@huiyin/db/sql/lock-reports';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { mayKeepReports } from '@huiyin/domain/report/policy';
import { parseReport } from '@huiyin/report/parse-report';
import type { ParsedReport } from '@huiyin/report/parsed-report';
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
type Draft = {
  readonly id: string;
  readonly inspectionId: string;
  readonly fileName: string;
  readonly file: DecodedFile;
  readonly parsed: ParsedReport;
};

/**
 * Keeps a file byte for byte as a draft, with what was found in it. The same file sent again for the same inspection
 * answers with the draft that is there; an inspection whose name is known is not opened twice. Fails with `invalid` for a
 * file that cannot be read, `notFound` for an unknown inspection.
 */
export async function uploadReport(services: Services, actor: Actor, input: Input): Promise<ReportReview> {
  if (!mayKeepReports(actor) || !('staffId' in actor)) throw forbidden();
  if (input.inspectionId === null && input.inspectionName.trim() === '')
    throw invalid('inspectionName', 'missing');
  const file = await decodeFile(input);
  const parsed = parseReport(file.text);
  return inTransaction(services, async (scene) => {
    await lockReports(scene.tx, scene.jurisdictionId);
    const inspectionId = await inspectionOf(scene, input);
    const known = await sameDraft(scene, { inspectionId, sha256: file.sha256 });
    const draft = { id: newId(services), inspectionId, fileName: input.fileName, file, parsed };
    return reviewOf(scene, known ?? (await writeDraft(scene, actor, draft)));
  });
}

async function sameDraft(scene: Scene, at: { inspectionId: string; sha256: string }): Promise<string | null> {
  const found = await scene.tx.report.findFirst({
    where: { jurisdictionId: scene.jurisdictionId, state: 'draft', ...at },
    select: { id: true },
  });
  return found?.id ?? null;
}

async function writeDraft(scene: Scene, actor: StaffActor, draft: Draft): Promise<string> {
  const { tx, jurisdictionId } = scene;
  const { id, inspectionId, fileName, file, parsed } = draft;
  const last = await tx.report.aggregate({
    where: { jurisdictionId, inspectionId },
    _max: { version: true },
  });
  const version = (last._max.version ?? 0) + 1;
  const { title, body, reason, publishedOn } = parsed;
  const { bytes: original, mediaType, text, sha256 } = file;
  await tx.report.createMany({
    data: {
      ...{ jurisdictionId, inspectionId, id, version, fileName },
      ...{ original, mediaType, text, sha256, title, body, reason },
      uploadedBy: actor.staffId,
      uploadedAt: scene.now,
      publishedOn: publishedOn === null ? null : new Date(publishedOn),
      contact: { ...parsed.contact },
      found: keptFrom(parsed),
      warnings: parsed.warnings.map((warning) => ({ ...warning })),
    },
  });
  const subject = { subjectKind: 'report', subjectId: id } as const;
  await writeAudit(scene, actor, { action: 'report.upload', ...subject, detail: { version, sha256 } });
  return id;
}

async function inspectionOf(scene: Scene, input: Input): Promise<string> {
  const { tx, jurisdictionId } = scene;
  const name = input.inspectionName.trim();
  const which = input.inspectionId === null ? { name } : { id: input.inspectionId };
  const known = await tx.inspection.findFirst({ where: { jurisdictionId, ...which }, select: { id: true } });
  if (known) return known.id;
  if (input.inspectionId !== null) throw notFound();
  return (await tx.inspection.create({ data: { jurisdictionId, name }, select: { id: true } })).id;
}
