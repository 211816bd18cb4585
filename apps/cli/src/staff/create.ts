import { type StaffRole, staffRoles } from '@huiyin/domain/case/actor';
import { leastPassword, mostPassword } from '@huiyin/domain/staff/password';
import type { Services } from '@huiyin/services/services';
import { createStaffMember } from '@huiyin/services/staff/create-staff-member';
import { readDirectory } from '@huiyin/services/staff/read-directory';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  'email.malformed': '--email 须是邮箱地址。 --email must be an e-mail address.',
  'email.taken': '--email 已有人使用。 --email is taken by another account.',
  'password.tooShort': `密码至少 ${leastPassword} 个字符。 The password needs at least ${leastPassword} characters.`,
  'password.tooLong': `密码至多 ${mostPassword} 个字符。 The password may have at most ${mostPassword} characters.`,
  'password.tooCommon':
    '这个密码很多人在用，或者与姓名、邮箱太接近。 Many people use this password, or it is too close to the name or address.',
  'password.tooPlain':
    '密码要包含大写字母、小写字母、数字、符号中的至少三种。 The password needs at least three of: capital letters, small letters, digits, signs.',
  'unitId.missing': '这一角色须写明 --unit。 This role needs --unit.',
};

/** `huiyin staff create`: makes a member of staff with a sign-in. The password comes from standard input. */
export const runStaffCreate: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, {
    required: ['email', 'name', 'role'],
    optional: ['unit', 'section', 'data'],
  });
  const { email, name } = options;
  const role = knownRole(options.role);
  const place = withDataFolder(environment, options.data);
  const password = await terminal.readSecret('密码（输入时不显示） · Password (not shown): ');
  await withServices({ environment: place, sentences: SENTENCES }, async (services) => {
    const belongs = await findPlace(services, options);
    await createStaffMember(services, { name, email, password, role, ...belongs, isDemonstration: false });
  });
  terminal.say(`已建立账户：${name}，${email}，${role}。 The account was created.`);
  return 0;
};

function knownRole(given: string): StaffRole {
  const role = staffRoles.find((known) => known === given);
  if (role) return role;
  throw new Refusal(
    `--role 没有 ${given} 这个角色，可选：${staffRoles.join('、')}。 --role does not know ${given}; choose one of ${staffRoles.join(', ')}.`,
  );
}

async function findPlace(
  services: Services,
  { unit: unitName, section: sectionName }: { unit?: string; section?: string },
): Promise<{ unitId: string | null; sectionId: string | null }> {
  if (unitName === undefined) {
    if (sectionName === undefined) return { unitId: null, sectionId: null };
    throw new Refusal('写明 --section 时须写明 --unit。 --section needs --unit.');
  }
  const { units } = await readDirectory(services);
  const unit = units.find(({ name }) => name === unitName);
  if (!unit) throw new Refusal(`--unit 没有“${unitName}”这个单位。 --unit does not know “${unitName}”.`);
  if (sectionName === undefined) return { unitId: unit.unitId, sectionId: null };
  const section = unit.sections.find(({ name }) => name === sectionName);
  if (section) return { unitId: unit.unitId, sectionId: section.sectionId };
  throw new Refusal(
    `--section 在“${unitName}”中没有“${sectionName}”这个科室。 --section: “${unitName}” has no “${sectionName}”.`,
  );
}
