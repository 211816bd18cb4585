import type { UnitKey } from './units.ts';

export type StaffRole =
  | 'triageOfficer'
  | 'unitHandler'
  | 'unitHead'
  | 'reviewer'
  | 'disciplineOfficer'
  | 'custodian'
  | 'systemAdministrator'
  | 'securityAdministrator'
  | 'auditAdministrator';

interface StaffMember {
  readonly key: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly unit?: UnitKey;
  readonly section?: string;
}

/** The demonstration accounts. They carry no passwords: whoever creates them decides those. */
export const staff = [
  { key: 'triage', email: 'triage@demo.example', displayName: '受理员 周', role: 'triageOfficer' },
  { key: 'triage-2', email: 'triage-2@demo.example', displayName: '受理员 彭', role: 'triageOfficer' },
  { key: 'reviewer', email: 'reviewer@demo.example', displayName: '审核员 陆', role: 'reviewer' },
  { key: 'reviewer-2', email: 'reviewer-2@demo.example', displayName: '审核员 康', role: 'reviewer' },
  {
    key: 'discipline',
    email: 'discipline@demo.example',
    displayName: '纪检员 严',
    role: 'disciplineOfficer',
  },
  {
    key: 'discipline-2',
    email: 'discipline-2@demo.example',
    displayName: '纪检员 尹',
    role: 'disciplineOfficer',
  },
  { key: 'custodian', email: 'custodian@demo.example', displayName: '保管人 封', role: 'custodian' },
  { key: 'admin', email: 'admin@demo.example', displayName: '系统管理员 金', role: 'systemAdministrator' },
  {
    key: 'security',
    email: 'security@demo.example',
    displayName: '安全管理员 秦',
    role: 'securityAdministrator',
  },
  { key: 'audit', email: 'audit@demo.example', displayName: '审计管理员 韦', role: 'auditAdministrator' },
  handler('education', 'education', '经办人 徐', 'logistics'),
  handler('education-2', 'education', '经办人 梁', 'schooling'),
  head('education-head', 'education', '负责人 方'),
  handler('health', 'health', '经办人 孟', 'primaryCare'),
  head('health-head', 'health', '负责人 郝'),
  handler('housing', 'housing', '经办人 丁', 'estates'),
  handler('housing-2', 'housing', '经办人 贺', 'sanitation'),
  head('housing-head', 'housing', '负责人 施'),
  handler('water', 'water', '经办人 江', 'supply'),
  handler('water-2', 'water', '经办人 卢', 'network'),
  head('water-head', 'water', '负责人 沈'),
  handler('transport', 'transport', '经办人 路', 'roads'),
  head('transport-head', 'transport', '负责人 邵'),
  handler('environment', 'environment', '经办人 汪', 'pollution'),
  head('environment-head', 'environment', '负责人 凌'),
  handler('agriculture', 'agriculture', '经办人 田', 'villages'),
  head('agriculture-head', 'agriculture', '负责人 苗'),
  handler('services', 'services', '经办人 唐', 'hall'),
  head('services-head', 'services', '负责人 尹'),
  handler('market', 'market', '经办人 秦', 'prices'),
  head('market-head', 'market', '负责人 尚'),
  handler('civil-affairs', 'civilAffairs', '经办人 温', 'elders'),
  head('civil-affairs-head', 'civilAffairs', '负责人 安'),
] as const satisfies readonly StaffMember[];

export type StaffKey = (typeof staff)[number]['key'];

function handler<const K extends string>(key: K, unit: UnitKey, displayName: string, section: string) {
  return { key, email: `${key}@demo.example`, displayName, role: 'unitHandler', unit, section } as const;
}

function head<const K extends string>(key: K, unit: UnitKey, displayName: string) {
  return { key, email: `${key}@demo.example`, displayName, role: 'unitHead', unit } as const;
}
