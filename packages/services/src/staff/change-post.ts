import type { ChangePostInput } from '@huiyin/contract/desk/accounts';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { isKeptAtDesk } from '@huiyin/domain/staff/policy';
import { invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import type { Services } from '../services.ts';
import { changeAccount, endSessions } from './kept-account.ts';
import { checkPost } from './staff-post.ts';

/** Gives somebody another role, unit or section; they sign in anew. Fails as `changeAccount`, and with `invalid` as `inviteStaff`. */
export function changePost(services: Services, actor: StaffActor, input: ChangePostInput): Promise<void> {
  const { staffId, role, unitId, sectionId } = input;
  return changeAccount(services, actor, staffId, async (scene, account) => {
    if (!isKeptAtDesk(role)) throw invalid('role', 'unknown');
    await checkPost(scene, input);
    const { tx, jurisdictionId } = scene;
    await tx.staffMember.updateMany({
      where: { jurisdictionId, id: staffId },
      data: { role, unitId, sectionId },
    });
    await endSessions(scene, account);
    await noteAudit(scene, actor, {
      ...{ action: 'staff.changePost', subjectKind: 'staffMember', subjectId: staffId },
      detail: { role, unitId },
    });
  });
}
