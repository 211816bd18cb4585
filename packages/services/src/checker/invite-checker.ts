import type { CheckerInvitation, InviteCheckerInput, InvitedChecker } from '@huiyin/contract/desk/checkers';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { type CheckerKind, checkerStanding, invitationDays, termEnd } from '@huiyin/domain/claims/checker';
import { mayInviteCheckers } from '@huiyin/domain/claims/policy';
import { forbidden, invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { newKey } from './checker-keys.ts';

const day = 86_400_000;

/** The key of a link and until when it holds; the caller makes the link. */
export type MadeInvitation = Omit<CheckerInvitation, 'link'> & { readonly key: string };

/** Every checker who was ever invited, the newest first. Fails with `forbidden`. */
export async function listCheckers(services: Services, actor: Actor): Promise<InvitedChecker[]> {
  if (!mayInviteCheckers(actor)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId, now, today }) => {
    const rows = await tx.checker.findMany({
      where: { jurisdictionId },
      orderBy: [{ invitedOn: 'desc' }, { label: 'asc' }],
      select: {
        ...{ id: true, label: true, kind: true, invitedOn: true, untilOn: true },
        ...{ acceptedOn: true, revokedOn: true, sessionHash: true, invitationEndsAt: true },
      },
    });
    const dayOf = (date: Date) => date.toISOString().slice(0, 10);
    return rows.map(({ id, label, kind, ...row }) => {
      const isInvited = row.invitationEndsAt !== null && row.invitationEndsAt > now;
      const acceptedOn = row.acceptedOn && row.sessionHash ? dayOf(row.acceptedOn) : null;
      const untilOn = dayOf(row.untilOn);
      const revokedOn = row.revokedOn && dayOf(row.revokedOn);
      const standing = checkerStanding({ untilOn, acceptedOn, revokedOn, isInvited }, today);
      return {
        ...{ checkerId: id, label, kind: kind as CheckerKind, standing },
        ...{ invitedOn: dayOf(row.invitedOn), untilOn },
      };
    });
  });
}

/**
 * Invites a checker under a label. Fails with `forbidden` for who may not, or `invalid` on `label` for one that is there already:
 * two people must not read as one.
 */
export async function inviteChecker(
  services: Services,
  actor: Actor,
  { label: typed, kind, days }: InviteCheckerInput,
): Promise<MadeInvitation> {
  if (!mayInviteCheckers(actor) || !isStaff(actor)) throw forbidden();
  const label = typed.trim();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    if ((await tx.checker.count({ where: { jurisdictionId, label } })) > 0) throw invalid('label', 'taken');
    const untilOn = new Date(termEnd(today, days));
    const { id } = await tx.checker.create({
      data: { jurisdictionId, label, kind, untilOn, invitedBy: actor.staffId, invitedOn: new Date(today) },
      select: { id: true },
    });
    await noteChecker(scene, actor, { action: 'checker.invite', checkerId: id });
    return makeLink(services, scene, id);
  });
}

/** A new link for one whose link or browser was lost; what held before is void at once. Fails with `forbidden` or `notFound`. */
export async function renewCheckerLink(
  services: Services,
  actor: Actor,
  checkerId: string,
): Promise<MadeInvitation> {
  if (!mayInviteCheckers(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    await noteChecker(scene, actor, { action: 'checker.renewLink', checkerId });
    return makeLink(services, scene, checkerId);
  });
}

/** Ends a checker's right to answer at once, link and session; what was answered stays counted. Fails as `renewCheckerLink`. */
export async function revokeChecker(services: Services, actor: Actor, checkerId: string): Promise<void> {
  if (!mayInviteCheckers(actor)) throw forbidden();
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const revoked = await tx.checker.updateMany({
      where: { jurisdictionId, id: checkerId, revokedOn: null },
      data: {
        ...{ revokedOn: new Date(today), sessionHash: null },
        ...{ invitationHash: null, invitationEndsAt: null },
      },
    });
    if (revoked.count !== 1) throw notFound();
    await noteChecker(scene, actor, { action: 'checker.revoke', checkerId });
  });
}

async function makeLink(services: Services, scene: Scene, checkerId: string): Promise<MadeInvitation> {
  const { tx, jurisdictionId, now, today } = scene;
  const { key, hash } = newKey(services);
  const expiresAt = new Date(now.getTime() + invitationDays * day);
  const made = await tx.checker.updateMany({
    where: { jurisdictionId, id: checkerId, revokedOn: null, untilOn: { gte: new Date(today) } },
    data: { invitationHash: hash, invitationEndsAt: expiresAt, sessionHash: null },
  });
  if (made.count !== 1) throw notFound();
  return { checkerId, key, expiresAt: expiresAt.toISOString() };
}

type Note = { readonly action: string; readonly checkerId: string };

async function noteChecker(scene: Scene, actor: Actor, { action, checkerId }: Note): Promise<void> {
  await noteAudit(scene, actor, { action, subjectKind: 'checker', subjectId: checkerId });
}
