import type { CaseLog } from '@huiyin/contract/portal/case-log';
import { messages } from '@huiyin/i18n/locale';
import { type LogWords, logMessages } from '@huiyin/i18n/log';
import type { CaseCheck, Standing } from '@huiyin/ledger/check-case';
import { formatTime } from '@huiyin/ledger/clock';

type Say = (words: LogWords) => string;

function bothLanguages(say: Say): string {
  return `${say(messages('zh-CN', logMessages))} ${say(messages('en', logMessages))}`;
}

/** A line for each event: its number, day, kind, unit, and how it stands. */
export function linesOf(check: CaseCheck, shown: CaseLog | null): string[] {
  return check.events.map(({ event, is }) => {
    const unit = shown?.events.find(({ number }) => number === event.number)?.unit ?? '';
    const type = bothLanguages(({ types }) => types[event.type] ?? event.type);
    return `${String(event.number).padStart(3)}  ${event.day}  ${type} ${unit}  ${bothLanguages(standingOf(is))}`;
  });
}

function standingOf(is: Standing): Say {
  if (is.standing === 'proven') return ({ proven }) => proven;
  if (is.standing === 'missing') return ({ missing }) => missing;
  return ({ waiting }) => waiting(formatTime(is.by));
}

/** Everything that does not hold, in sentences. */
export function wrongsOf({ events, gaps, promise, deleted }: CaseCheck, shown: CaseLog | null): string[] {
  const isKnown = shown !== null || Boolean(deleted);
  const says: Say[] = [
    ...(isKnown ? [] : [({ notShown }: LogWords) => notShown]),
    ...events.flatMap(({ event, is }) =>
      is.standing === 'missing' ? [({ types, missing }: LogWords) => `${types[event.type]}: ${missing}`] : [],
    ),
    ...gaps.map(
      (number) =>
        ({ gap }: LogWords) =>
          gap(number),
    ),
    ...(promise?.is.standing === 'missing' ? [({ promiseMissing }: LogWords) => promiseMissing] : []),
    ...(promise && shown && !promise.isFirst ? [({ promiseDiffers }: LogWords) => promiseDiffers] : []),
    ...(promise?.is.standing === 'proven' && !isKnown ? [({ droppedAfter }: LogWords) => droppedAfter] : []),
  ];
  return says.map(bothLanguages);
}

/** One sentence over a check in which nothing is wrong. */
export function summaryOf({ events, deleted }: CaseCheck): string {
  if (deleted) return bothLanguages(({ deletedOn }) => deletedOn(deleted.day));
  const waiting = events.filter(({ is }) => is.standing === 'waiting').length;
  if (events.length === 0) return bothLanguages(({ nothingLogged }) => nothingLogged);
  return bothLanguages(({ someWaiting, allProven }) =>
    waiting > 0 ? someWaiting(waiting) : allProven(events.length),
  );
}
