import { toldEvents } from '@huiyin/domain/notice/notice';
import { checkAlerts } from '../alerts/check-alerts.ts';
import { countWords } from '../alerts/count-words.ts';
import { releaseHolds } from '../claims/decide-hold.ts';
import { runImports } from '../import/run-imports.ts';
import { type AnswerCourier, answerTopic, deliverAnswer } from '../mail/mail-answers.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { takeMails } from '../mail/take-mails.ts';
import type { Couriers } from '../notice/couriers.ts';
import { deliverNotice } from '../notice/deliver-notice.ts';
import { refreshCounts } from '../portal/refresh-counts.ts';
import { raiseRechecks } from '../proposal/act-on-proposal.ts';
import { eraseDue } from '../retention/erase-due.ts';
import { eraseDueTips } from '../retention/erase-tips.ts';
import type { Services } from '../services.ts';
import { endCallStages } from '../topic-call/advance-call.ts';
import { refreshTrends } from '../trends/refresh-trends.ts';
import { addUpSettled } from './add-up-settled.ts';
import { archiveClosed } from './archive-closed.ts';
import { closeByTime } from './close-by-time.ts';
import { type Deliveries, drainOutbox } from './drain-outbox.ts';
import { forgetSpent } from './forget-spent.ts';
import { raiseOverdue } from './raise-overdue.ts';
import { sweepOrphans } from './sweep-orphans.ts';

/** Work that is done without anybody asking for it. Each may run at any time and any number of times. */
export type ServiceJob = {
  readonly name: string;
  /** Seconds from the end of one run to the beginning of the next. */
  readonly pauseSeconds: number;
  readonly run: (services: Services) => Promise<void>;
};

/** The mailbox that citizens write to, and how their mails are answered. */
export type Inbox = {
  readonly mailbox: Mailbox;
  readonly answer: AnswerCourier;
  readonly pauseSeconds: number;
};

/** Every event that citizens are told of, and answers to their mails. */
const deliveriesBy = (couriers: Couriers, inbox: Inbox | null): Deliveries => ({
  ...Object.fromEntries(
    toldEvents.map((event) => [
      `case.${event}`,
      (services, entry) => deliverNotice(services, couriers, entry),
    ]),
  ),
  ...(inbox && { [answerTopic]: (services, entry) => deliverAnswer(services, inbox.answer, entry) }),
});

const minute = 60;
const hour = 60 * minute;

const job = (
  name: string,
  pauseSeconds: number,
  useCase: (services: Services) => Promise<unknown>,
): ServiceJob => ({
  name,
  pauseSeconds,
  run: async (services) => {
    await useCase(services);
  },
});

/**
 * Every job; `couriers` are the ways in which this install tells citizens, `inbox` where they write to it by mail. What happens once a day is asked for often: the day
 * begins in the jurisdiction's zone, and a server may have slept.
 */
export const jobsWith = (couriers: Couriers, inbox: Inbox | null = null): readonly ServiceJob[] => [
  job('drain-outbox', 10, (services) => drainOutbox(services, deliveriesBy(couriers, inbox))),
  ...(inbox ? [job('take-mails', inbox.pauseSeconds, (services) => takeMails(services, inbox.mailbox))] : []),
  job('run-imports', 2, runImports),
  job('refresh-trends', minute, refreshTrends),
  job('check-alerts', 10 * minute, checkAlerts),
  job('count-words', 10 * minute, countWords),
  job('raise-overdue', minute, raiseOverdue),
  job('raise-rechecks', hour, raiseRechecks),
  job('refresh-public-counts', 10 * minute, refreshCounts),
  job('add-up-settled', hour, addUpSettled),
  job('close-by-time', hour, closeByTime),
  job('release-holds', hour, releaseHolds),
  job('end-call-stages', 10 * minute, endCallStages),
  job('archive-closed', 6 * hour, archiveClosed),
  job('erase-due', 6 * hour, eraseDue),
  job('erase-due-tips', 6 * hour, eraseDueTips),
  job('sweep-orphans', hour, sweepOrphans),
  job('forget-spent', hour, forgetSpent),
];
