import type { StaffActor } from '@huiyin/domain/case/actor';
import type { Services } from '@huiyin/services/services';
import { listRole, type OperatorRole } from '@huiyin/services/staff/list-role';
import { Refusal } from '../refusal.ts';

const NAMES: Readonly<Record<OperatorRole, { readonly zh: string; readonly en: string }>> = {
  systemAdministrator: { zh: '系统管理员', en: 'system administrator' },
  triageOfficer: { zh: '受理人员', en: 'triage officer' },
};

/** In whose name a command acts: the one with the address given by `--as`, or the only one of the role. Throws `Refusal`. */
export async function chooseStaff(
  services: Services,
  role: OperatorRole,
  email: string | undefined,
): Promise<StaffActor> {
  const { zh, en } = NAMES[role];
  const all = await listRole(services, role);
  const [first, ...others] = email ? all.filter((one) => one.email === email.toLowerCase()) : all;
  if (first && others.length === 0) return first.actor;
  if (all.length === 0)
    throw new Refusal(
      `还没有${zh}，请先运行 huiyin staff create --role ${role}。 There is no ${en} yet; run huiyin staff create --role ${role} first.`,
    );
  if (email) throw new Refusal(`--as 没有 ${email} 这位${zh}。 --as: ${email} is no ${en}.`);
  throw new Refusal(
    `${zh}不止一位，请用 --as 写明以谁的名义导入。 There is more than one ${en}; say with --as in whose name to import.`,
  );
}
