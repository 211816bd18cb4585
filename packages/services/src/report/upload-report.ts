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
 * Keeps a file byte for byte as a draft, with what was found in it. A first report opens an inspection under the name that
 * was typed, unless it is known, or else under the report's title. The same file sent again for the same inspection answers
 * with the draft that is there. Fails with `invalid` for a file that cannot be read or a name that nothing gives, and
 * `notFound` for an unknown inspection.
 */
export async function uploadReport(services: Services, actor: Actor, input: Input): Promise<ReportReview> {
  if (!mayKeepReports(actor) || !('staffId' in actor)) throw forbidden();
  const file = await decodeFile(services, input);
  const parsed = parseReport(file.text);
  return inTransaction(services, async (scene) => {
    await lockReports(scene.tx, scene.jurisdictionId);
    const { known, name } = await knownInspections(scene, input, parsed.title);
    const draft = await sameDraft(scene, { inspectionId: { in: known }, sha256: file.sha256 });
    if (draft !== null) return reviewOf(scene, actor, draft);
    const typed = input.inspectionId !== null || input.inspectionName.trim() !== '';
    const inspectionId = (typed ? known[0] : undefined) ?? (await openInspection(scene, name));
    const written = { id: newId(services), inspectionId, fileName: input.fileName, file, parsed };
    return reviewOf(scene, actor, await writeDraft(scene, actor, written));
  });
}

/** The inspection meant by id, or those of the name that was typed or taken from the title. */
async function knownInspections(scene: Scene, input: Input, title: string | null) {
  const { tx, jurisdictionId } = scene;
  const name = input.inspectionName.trim() || (title ?? '');
  if (input.inspectionId === null && name === '') throw invalid('inspectionName', 'missing');
  const which = input.inspectionId === null ? { name } : { id: input.inspectionId };
  const found = await tx.inspection.findMany({ where: { jurisdictionId, ...which }, select: { id: true } });
  if (input.inspectionId !== null && found.length === 0) throw notFound();
  return { known: found.map(({ id }) => id), name };
}

async function sameDraft(
  scene: Scene,
  at: { inspectionId: { in: string[] }; sha256: string },
): Promise<string | null> {
  const found = await scene.tx.report.findFirst({
    where: { jurisdictionId: scene.jurisdictionId, state: 'draft', ...at },
    select: { id: true },
  });
  return found?.id ?? null;
}

async function openInspection({ tx, jurisdictionId }: Scene, name: string): Promise<string> {
  return (await tx.inspection.create({ data: { jurisdictionId, name }, select: { id: true } })).id;
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
