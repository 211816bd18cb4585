import type { IdentityQuestion, OpeningView } from '@huiyin/contract/desk/identity';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import { readIdentityQuestions } from '@huiyin/db/sql/read-identity-questions';
import { type OpeningRow, readOpenings as readRows } from '@huiyin/db/sql/read-openings';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { maySee } from '@huiyin/domain/case/policy';
import { forbidden, notFound } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { noteAudit } from './note-audit.ts';

/** Who asked for the identity behind a case, and what was answered, latest first. For discipline officers. */
export async function readOpenings(
  services: Services,
  actor: StaffActor,
  caseId: string,
): Promise<OpeningView[]> {
  return inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const facts = await readCaseFacts(tx, { jurisdictionId, caseId });
    if (!facts || actor.kind !== 'disciplineOfficer' || !maySee(actor, facts)) throw notFound();
    const rows = await readRows(tx, { jurisdictionId, caseId });
    return rows.map((row) => openingView(row, { reader: actor.staffId, now }));
  });
}

function openingView(row: OpeningRow, { reader, now }: { reader: string; now: Date }): OpeningView {
  const { askerId, readableUntil, askedAt, decidedAt, ...rest } = row;
  const readable = askerId === reader && readableUntil !== null && readableUntil > now;
  return {
    ...rest,
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    state: decidedAt === null ? 'waiting' : readableUntil === null ? 'declined' : 'agreed',
    readableUntil: readable ? readableUntil.toISOString() : null,
  };
}

/** Every question that waits for a custodian, with the sealed envelope that only a custodian's key opens. */
export async function readQuestions(services: Services, actor: StaffActor): Promise<IdentityQuestion[]> {
  if (actor.kind !== 'custodian') throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const rows = await readIdentityQuestions(tx, { jurisdictionId, actor });
    return rows.map(({ sealed, askedAt, ...row }) => ({
      ...row,
      askedAt: askedAt.toISOString(),
      envelope: sealed && Buffer.from(sealed).toString('base64'),
    }));
  });
}

/**
 * The identity, sealed to the key of the one who asked. Every reading leaves an audit entry. Fails with `notFound` for anybody
 * else, once the days are over, and for who may not see the case any more.
 */
export async function readIdentity(
  services: Services,
  actor: StaffActor,
  openingId: string,
): Promise<{ sealed: string }> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const own = { jurisdictionId_id: { jurisdictionId, id: openingId }, askedBy: actor.staffId };
    const opening = await tx.identityOpening.findUnique({
      where: { ...own, readableUntil: { gt: now } },
      select: { caseId: true, sealed: true },
    });
    if (actor.kind !== 'disciplineOfficer' || !opening?.sealed) throw notFound();
    const { caseId } = opening;
    const facts = await readCaseFacts(tx, { jurisdictionId, caseId });
    if (!facts || !maySee(actor, facts)) throw notFound();
    await noteAudit(scene, actor, { action: 'case.readIdentity', subjectKind: 'case', subjectId: caseId });
    return { sealed: Buffer.from(opening.sealed).toString('base64') };
  });
}
