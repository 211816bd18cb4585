import type { DeskCase } from '@huiyin/contract/desk/case-view';
import type { CaseHistoryRow } from '@huiyin/db/sql/read-case-history';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { actorView } from './actor-view.ts';

type Event = CaseHistoryRow['events'][number];
type Entry = DeskCase['timeline'][number];

/** Members of an event that are sentences of a person; everything else is a detail that the screen puts into words. */
const sentences = ['reason', 'instruction', 'question', 'why', 'words'];

/** A unit is not told that somebody wants to know who wrote, that the case is about somebody else, or what the office asks its leaders. */
const forOffice: readonly string[] = [
  'identityAsked',
  'identityOpened',
  'identityDeclined',
  'accusedNamed',
  'submittedForInstruction',
  'instructed',
];

/** Steps that name the unit a case was given to, or taken from; every other names the unit of whoever took it. */
const givenToUnit: readonly string[] = ['dispatched', 'recalled'];

/**
 * A case's events as staff read them. A unit never learns whether or why the citizen says they were pressed to withdraw: it may
 * be the one that pressed.
 */
export function deskTimeline(events: readonly Event[], reader: StaffActor): Entry[] {
  const readerOfUnit = reader.kind === 'unitHandler' || reader.kind === 'unitHead';
  return events
    .filter(({ type }) => !readerOfUnit || !forOffice.includes(type))
    .map((event) => {
      const hidden = readerOfUnit && event.type === 'withdrawn';
      const { words, details } = hidden ? { words: null, details: {} } : wordsAndDetails(event);
      return {
        number: event.number,
        type: event.type,
        at: new Date(event.at).toISOString(),
        on: event.on,
        unit: givenToUnit.includes(event.type) ? event.unit : event.actorUnit,
        actor: actorView(event),
        words,
        details,
      };
    });
}

function wordsAndDetails({ type, payload, handler }: Event): Pick<Entry, 'words' | 'details'> {
  // Why a case was closed is a code, not a sentence.
  const isSentence = (key: string): boolean => type !== 'closed' && sentences.includes(key);
  const members = Object.entries(payload);
  const words = members
    .filter(([key, value]) => isSentence(key) && value !== '')
    .map(([, value]) => String(value));
  return {
    words: words[0] ?? null,
    details: {
      ...Object.fromEntries(members.filter(([key]) => !isSentence(key))),
      ...(handler !== null && { handler }),
    },
  };
}
