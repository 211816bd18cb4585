import type { LoggedEventRow } from '@huiyin/db/sql/read-logged-events';
import type { LoggedContent, LoggedType } from '@huiyin/ledger/case-leaf';

/** Fields of an event's payload that belong to the log: what the citizen may read of it. */
const FROM_PAYLOAD: Partial<Record<LoggedType, readonly string[]>> = {
  notAccepted: ['channel', 'authority', 'reason'],
  dispatched: ['unitId'],
  extended: ['days', 'kind', 'reason'],
  reworked: ['reason'],
  closed: ['reason'],
  removedFromPublic: ['reason'],
};

/**
 * The words of a logged event, from the tables that the citizen's page is made from, so that whoever changes them there is
 * found out. The text of the case for `received`, the approved reply for `answered`.
 */
export function contentOf(type: LoggedType, row: LoggedEventRow): LoggedContent {
  if (type === 'received') return [['text', row.text]];
  if (type === 'answered') {
    const { text, outcome, outcomeDate, outcomeReason, surname, telephone } = row.reply ?? NO_REPLY;
    return Object.entries({ text, outcome, outcomeDate, outcomeReason, surname, telephone }).map(
      ([name, value]) => [name, value ?? ''],
    );
  }
  return (FROM_PAYLOAD[type] ?? []).flatMap((name) => {
    const value = row.payload[name];
    return value === undefined || value === null || value === '' ? [] : [[name, String(value)] as const];
  });
}

const NO_REPLY: NonNullable<LoggedEventRow['reply']> = {
  text: '',
  outcome: '',
  outcomeDate: null,
  outcomeReason: null,
  surname: '',
  telephone: '',
};
