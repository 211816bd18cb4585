import type { StaffRole } from '@huiyin/domain/case/actor';

export type Section =
  | 'queue'
  | 'telephone'
  | 'counter'
  | 'calls'
  | 'mails'
  | 'imports'
  | 'templates'
  | 'replies'
  | 'publicAnswers'
  | 'reports'
  | 'topics'
  | 'places'
  | 'accounts'
  | 'audit'
  | 'callBacks'
  | 'conduct'
  | 'trends'
  | 'alerts'
  | 'handedOver'
  | 'tips'
  | 'clues'
  | 'proposals'
  | 'bulletins'
  | 'panels'
  | 'topicCalls'
  | 'findings'
  | 'measures'
  | 'identityQuestions'
  | 'ownKey'
  | 'legalHolds'
  | 'leave';

export const sectionPaths: Readonly<Record<Section, string>> = {
  queue: '/cases',
  telephone: '/register',
  counter: '/counter',
  calls: '/calls',
  mails: '/mails',
  imports: '/imports',
  templates: '/templates',
  replies: '/replies',
  publicAnswers: '/public-answers',
  reports: '/reports',
  topics: '/topics',
  places: '/places',
  accounts: '/accounts',
  audit: '/audit',
  callBacks: '/call-backs',
  conduct: '/conduct',
  trends: '/trends',
  alerts: '/alerts',
  handedOver: '/handed-over',
  tips: '/tips',
  clues: '/clues',
  proposals: '/proposals',
  bulletins: '/bulletins',
  panels: '/panels',
  topicCalls: '/topic-calls',
  findings: '/findings',
  measures: '/measures',
  identityQuestions: '/identity-questions',
  ownKey: '/key',
  legalHolds: '/legal-holds',
  leave: '/leave',
};

const sectionsOf: Readonly<Record<StaffRole, readonly Section[]>> = {
  triageOfficer: [
    'queue',
    'telephone',
    'counter',
    'callBacks',
    'conduct',
    'calls',
    'mails',
    'imports',
    'findings',
    'measures',
    'leave',
  ],
  unitHandler: ['queue', 'measures', 'leave'],
  unitHead: ['queue', 'proposals', 'templates', 'measures', 'topicCalls', 'leave'],
  reviewer: [
    'replies',
    'publicAnswers',
    'queue',
    'conduct',
    'findings',
    'measures',
    'topicCalls',
    'legalHolds',
    'leave',
  ],
  disciplineOfficer: [
    'trends',
    'alerts',
    'tips',
    'clues',
    'proposals',
    'bulletins',
    'panels',
    'topicCalls',
    'conduct',
    'handedOver',
    'queue',
    'findings',
    'measures',
    'legalHolds',
    'ownKey',
  ],
  custodian: ['identityQuestions', 'ownKey'],
  systemAdministrator: ['reports', 'topics', 'places', 'templates', 'leave'],
  securityAdministrator: ['accounts'],
  auditAdministrator: ['audit'],
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
