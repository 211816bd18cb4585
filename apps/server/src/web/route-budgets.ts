/** What one address may ask for in a minute. A village or an office may stand behind one. */
export type RouteBudget = {
  /** A path without language, ending or query; `:name` stands for one part, `*` at the end for whatever follows. */
  readonly path: string;
  /** `change` is every method but GET and HEAD; `any` is both. */
  readonly when: 'read' | 'change' | 'any';
  readonly perMinute: number;
};

/** Whatever is asked for counts against one of these as well. */
export const overall = { read: 3000, change: 240 } as const;

const change = (path: string, perMinute: number): RouteBudget => ({ path, when: 'change', perMinute });
const any = (path: string, perMinute: number): RouteBudget => ({ path, when: 'any', perMinute });
const read = (path: string, perMinute: number): RouteBudget => ({ path, when: 'read', perMinute });

/** The citizens' site: every page that takes something, every call that changes something, every look-up by a secret, and what is costly to make. */
export const portalBudgets: readonly RouteBudget[] = [
  change('/submit', 240),
  change('/submit/write', 240),
  change('/submit/sealed/send', 60),
  change('/follow', 120),
  change('/follow/sealed/add', 60),
  change('/case/leave', 120),
  change('/case/:task', 120),
  change('/measure/:measureId/verify', 120),
  change('/measure/:measureId/object', 60),
  change('/topic-calls/:year/:part', 120),
  read('/topic-calls/:year/proposal', 60),
  any('/checker', 60),
  change('/checker/leave', 60),
  change('/type', 120),
  read('/search', 600),
  read('/measures.csv', 120),
  read('/measure/:measureId/poster.pdf', 120),
  read('/report/:reportId/file', 120),
  any('/rpc/portal/submit.submit', 240),
  any('/rpc/portal/submit.draftkeys', 240),
  any('/rpc/portal/case.open', 120),
  any('/rpc/portal/case.leave', 120),
  any('/rpc/portal/case.addfact', 60),
  any('/rpc/portal/case.supplyinfo', 60),
  any('/rpc/portal/case.contestrefusal', 60),
  any('/rpc/portal/case.rate', 60),
  any('/rpc/portal/case.requestrework', 60),
  any('/rpc/portal/case.withdraw', 60),
  any('/rpc/portal/case.close', 60),
  any('/rpc/portal/case.changeconsent', 60),
  any('/rpc/portal/case.answerproposal', 60),
  any('/rpc/portal/verify.give', 120),
  any('/rpc/portal/checker.invitation', 60),
  any('/rpc/portal/checker.takeup', 60),
  any('/rpc/portal/checker.leave', 60),
  any('/rpc/portal/closeout.object', 60),
  any('/rpc/portal/topiccall.propose', 60),
  any('/rpc/portal/topiccall.fate', 60),
  any('/rpc/portal/topiccall.vote', 120),
  any('/rpc/portal/topiccall.rate', 120),
  any('/rpc/portal/tip.follow', 120),
];

/** The staff's site. Its questions travel as POST: a call counts as a reading. */
export const deskBudgets: readonly RouteBudget[] = [
  any('/rpc/desk/*', 3000),
  change('/api/auth/*', 240),
  change('/api/auth/sign-in/*', 60),
  change('/files/staged', 240),
  change('/files/imports', 30),
  read('/files/imports/:importId/:which', 60),
  read('/files/audit', 30),
  read('/files/*', 3000),
];
