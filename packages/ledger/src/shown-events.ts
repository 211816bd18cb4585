import { hashContent, type LoggedEvent, loggedTypes } from './case-leaf.ts';

/** An event as a portal shows it to whoever holds the receipt: with its words, in the order in which they were hashed. */
export type ShownEvent = Omit<LoggedEvent, 'type' | 'contentHash'> & {
  readonly type: string;
  readonly content: readonly { readonly name: string; readonly value: string }[];
};

/** What the leaves of shown events are computed from; events of a kind that no log knows are left out. */
export function loggedEvents(shown: readonly ShownEvent[]): LoggedEvent[] {
  return shown.flatMap(({ number, type, day, content }) => {
    const known = loggedTypes.find((one) => one === type);
    const contentHash = hashContent(content.map(({ name, value }) => [name, value]));
    return known ? [{ number, type: known, day, contentHash }] : [];
  });
}
