import type { ChangePostInput } from '@huiyin/contract/desk/accounts';
import { keepExcluded } from '@huiyin/db/sql/keep-excluded';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { isKeptAtDesk } from '@huiyin/domain/staff/policy';
import { invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import type { Services } from '../services.ts';
import { changeAccount, endSessions } from './kept-account.ts';
import { checkPost } from './staff-post.ts';

/** What stands with a case that somebody does not see for the unit they were in before. */
const wasThere = '原在被反映单位任职';

/**
 * Gives somebody another role, unit or section; they sign in anew. What is about the unit they leave stays kept from them, in whatever role
 * they are from now on. Fails as `changeAccount`, and with `invalid` as `inviteStaff`.
 */
export function changePost(services: Services, actor: StaffActor, input: ChangePostInput): Promise<void> {
  const { staffId, role, unitId, sectionId } = input;
  return changeAccount(services, actor, staffId, async (scene, account) => {
    if (!isKeptAtDesk(role)) throw invalid('role', 'unknown');
    await checkPost(scene, input);
    const { tx, jurisdictionId, today } = scene;
    const before = await tx.staffMember.findFirst({
      where: { jurisdictionId, id: staffId },
      select: { unitId: true },
    });
    if (before?.unitId && before.unitId !== unitId) {
      const leaving = { staffId, unitId: before.unitId, reason: wasThere, setBy: actor.staffId };
      await keepExcluded(tx, { ...leaving, jurisdictionId, today });
    }
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
