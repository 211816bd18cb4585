import { setAsideReasons } from '@huiyin/domain/mail/judge-mail';
import { z } from 'zod';
import { id, moment, shortText } from '../fields.ts';

/** One mail that made no case by itself. Its sender is shown to nobody. */
export const setAsideMail = z
  .object({
    mailId: id,
    reason: z.enum(setAsideReasons),
    arrivedAt: moment,
    bytes: z.number().int(),
    /** Further ones of the same sender for the same reason on that day, of which only the number is kept. */
    more: z.number().int(),
    /** Empty where nothing was kept. */
    text: z.string(),
    files: z.array(z.object({ fileName: z.string(), bytes: z.number().int() }).strict()),
    /** Files that were of no kind that is taken in. */
    refusedFiles: z.number().int(),
    /** Whether a case can be made of it. */
    registrable: z.boolean(),
  })
  .strict();
export type SetAsideMailView = z.infer<typeof setAsideMail>;

export const setAsideList = z
  .object({
    mails: z.array(setAsideMail),
    /** When the mailbox was last read and how many mails still wait in it; null where none is read. */
    mailbox: z.object({ lookedAt: moment, waiting: z.number().int() }).strict().nullable(),
  })
  .strict();
export type SetAsideList = z.infer<typeof setAsideList>;

export const registerMailInput = z.object({ mailId: id }).strict();
export const registerMailResult = z.object({ caseId: id, caseNumber: z.string() }).strict();
export const discardMailInput = z.object({ mailId: id, why: shortText }).strict();
