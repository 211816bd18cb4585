import type { StaffRole } from '@huiyin/domain/case/actor';

export type Section =
  | 'queue'
  | 'telephone'
  | 'counter'
  | 'calls'
  | 'replies'
  | 'publicAnswers'
  | 'reports'
  | 'topics'
  | 'trends'
  | 'handedOver'
  | 'findings';

export const sectionPaths: Readonly<Record<Section, string>> = {
  queue: '/cases',
  telephone: '/register',
  counter: '/counter',
  calls: '/calls',
  replies: '/replies',
  publicAnswers: '/public-answers',
  reports: '/reports',
  topics: '/topics',
  trends: '/trends',
  handedOver: '/handed-over',
  findings: '/findings',
};

const sectionsOf: Readonly<Record<StaffRole, readonly Section[]>> = {
  triageOfficer: ['queue', 'telephone', 'counter', 'calls', 'findings'],
  unitHandler: ['queue'],
  unitHead: ['queue'],
  reviewer: ['replies', 'publicAnswers', 'queue', 'findings'],
  disciplineOfficer: ['trends', 'handedOver', 'queue', 'findings'],
  custodian: [],
  systemAdministrator: ['reports', 'topics'],
  securityAdministrator: [],
  auditAdministrator: [],
};

/** The parts of the desk a role works in, the first being where it lands. The server decides what each may really see. */
export function sectionsFor(role: StaffRole): readonly Section[] {
  return sectionsOf[role];
}

/** Where a role lands after signing in. */
export function landingPath(role: StaffRole): string {
  const first = sectionsOf[role][0];
  return first ? sectionPaths[first] : '/welcome';
}
