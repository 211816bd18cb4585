import type { zhChecker } from '../zh-cn/checker.ts';

export const enChecker: typeof zhChecker = {
  kinds: {
    experienceOfficer: 'experience officer',
    villageSupervisor: 'village supervisor',
    other: 'invited checker',
  },
  banner: (kind, label) => `You answer as ${kind} “${label}”, counted apart from the public.`,
  own: 'Your page',
  title: 'Invited checks',
  signedIn: (kind, label, until) => `You are ${kind} “${label}” and can answer until ${until}.`,
  how: 'Choose any measure, go there, look and ask, then answer. You can change an answer; the last one counts.',
  kept: 'Here is only the label that the office gave you, no name or telephone number; what is kept is what an invited checker said, not which one.',
  leave: 'Sign out',
  measures: (count) => `Measures (${count})`,
  verify: 'Verify this one',
  invited: 'You are invited to check',
  invitedAs: (kind, label, until) =>
    `You are invited as ${kind} to check measures, under the label “${label}”, until ${until}. There is no password.`,
  apart: 'Your answers are counted and published apart from those of the public.',
  begin: 'Begin',
  oneBrowser:
    'The link works once, and then in this browser only. For another telephone or browser, ask whoever sent it for a new one.',
  void: 'This link no longer works',
  voidText: (phone) =>
    `It is wrong, used, out of date or was withdrawn. Ask whoever sent it for a new one, or call ${phone}.`,
  everybody: 'Without an invitation, too, you can verify each measure.',
  toHome: 'To the home page',
};
