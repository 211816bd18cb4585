import { expected, expectedAtPortal, receipts } from './expected-outcome.ts';
import type { CaseName } from './matrix-world.ts';
import { allPeople } from './open-matrix.ts';

const same = 'tells everybody the same, which is public';
const own = 'tells each what is their own: `listed` of the things that are there';
const start = 'begins a form, about nothing that is there already';

/**
 * Procedures by which everybody who is signed in, or everybody who comes to the portal, is let through alike, so that the row by itself
 * tells nobody apart, with the reason. No other row may be of that sort.
 */
export const alikeRows: Readonly<Record<string, string>> = {
  'desk staff.me': own,
  'desk queue.page': own,
  'desk queue.saved': own,
  'desk queue.handedOver': own,
  'desk bulk.selection': own,
  'desk bulk.preview': own,
  'desk bulk.recent': own,
  'desk leave.list': own,
  'desk template.usable': own,
  'desk queue.forget': 'takes what is their own: a test beside the rows',
  'desk queue.save': 'keeps a filter for oneself',
  'desk queue.counts': 'counts what the reader’s own queue holds: queue.integration.test.ts of the services',
  'desk staff.directory': 'names units and towns, which are on the public site',
  'desk measure.draws': same,
  'portal reading.home': same,
  'portal reading.jurisdiction': same,
  'portal reading.measures': same,
  'portal reading.search': same,
  'portal reading.answers': same,
  'portal reading.reports': same,
  'portal bulletin.list': same,
  'portal closeOut.draws': same,
  'portal topicCall.list': same,
  'portal submit.start': start,
  'portal submit.draftKeys': start,
  'portal submit.submit': start,
  'portal tip.start': start,
  'portal case.open': 'answers alike whatever the receipt: look-up.integration.test.ts',
  'portal checker.own': 'tells of the checker’s own cookie, and nobody here has one',
  'portal checker.leave': 'ends the checker’s own session, and nobody here has one',
  'portal verify.give': 'is refused for the proof before anything is looked for',
};

const signedIn = allPeople.filter((person) => person !== 'nobody' && person !== 'formerHandler');

/** Whether the same becomes of everybody who is signed in, whatever of these is asked about. */
export function isAlikeAtDesk(asked: readonly { readonly row: string; readonly of: CaseName }[]): boolean {
  const cells = asked.flatMap(({ row, of }) => signedIn.map((person) => expected(row, person, of)));
  return new Set(cells).size === 1;
}

/** Whether the same becomes of everybody who comes to the portal. */
export function isAlikeAtPortal(rows: readonly string[]): boolean {
  const cells = rows.flatMap((row) => receipts.map((receipt) => expectedAtPortal(row, receipt)));
  return new Set(cells).size === 1;
}
