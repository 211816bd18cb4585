import type { StaffActor } from '@huiyin/domain/case/actor';
import { noteAudit } from '../identity/note-audit.ts';
import type { Services } from '../services.ts';
import { changeAccount, endSessions } from './kept-account.ts';

/** Closes an account: its sessions end at once, its past stays. Fails as `changeAccount`. */
export function closeAccount(services: Services, actor: StaffActor, staffId: string): Promise<void> {
  return setActive(services, actor, { staffId, active: false });
}

/** Opens a closed account again. Fails as `changeAccount`. */
export function reopenAccount(services: Services, actor: StaffActor, staffId: string): Promise<void> {
  return setActive(services, actor, { staffId, active: true });
}

function setActive(
  services: Services,
  actor: StaffActor,
  { staffId, active }: { staffId: string; active: boolean },
): Promise<void> {
  return changeAccount(services, actor, staffId, async (scene, account) => {
    const { tx, jurisdictionId } = scene;
    await tx.staffMember.updateMany({ where: { jurisdictionId, id: staffId }, data: { active } });
    await tx.staffInvitation.deleteMany({ where: { jurisdictionId, staffId } });
    await endSessions(scene, account);
    await noteAudit(scene, actor, {
      ...{ action: active ? 'staff.reopen' : 'staff.close', subjectKind: 'staffMember', subjectId: staffId },
    });
  });
}

/** Signs somebody out everywhere. Fails as `changeAccount`. */
export function endStaffSessions(services: Services, actor: StaffActor, staffId: string): Promise<void> {
  return changeAccount(services, actor, staffId, async (scene, account) => {
    await endSessions(scene, account);
    await noteAudit(scene, actor, {
      ...{ action: 'staff.endSessions', subjectKind: 'staffMember', subjectId: staffId },
    });
  });
}
