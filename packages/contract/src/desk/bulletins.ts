import { bulletinActs, bulletinKinds, bulletinStates } from '@huiyin/domain/bulletin/bulletin';
import { z } from 'zod';
import { civilDate, id, moment, shortText, textBetween, versionNumber, wholeNumber } from '../fields.ts';

const interval = z.object({ low: z.number(), high: z.number() }).strict().nullable();
/** So many of so many, with the interval of the share; `of` is null for a mere count. */
const figure = z
  .object({ key: z.string(), label: z.string(), n: wholeNumber, of: wholeNumber.nullable(), interval })
  .strict();
const section = z.object({ heading: shortText, text: textBetween(0, 5000) }).strict();

const bulletinRow = z
  .object({
    bulletinId: id,
    kind: z.enum(bulletinKinds),
    title: z.string(),
    from: civilDate,
    to: civilDate,
    state: z.enum(bulletinStates),
    draftedBy: z.string(),
    approvedBy: z.string().nullable(),
  })
  .strict();
export const bulletinList = z.array(bulletinRow);
export type BulletinList = z.infer<typeof bulletinList>;

export const bulletinView = z
  .object({
    bulletin: bulletinRow,
    version: wholeNumber,
    asOf: moment,
    figuresVersion: wholeNumber,
    /** Nothing came and nothing was answered: said on the page. */
    empty: z.boolean(),
    totals: z.array(figure),
    measures: z.array(figure),
    /** Cases at measures that are not listed one by one. */
    otherMeasures: wholeNumber,
    units: z.array(figure),
    weeks: z.array(z.object({ starts: civilDate, received: wholeNumber, answered: wholeNumber }).strict()),
    chart: z.string(),
    sections: z.array(section),
    /** Answers that are public; `removed` if one was taken off the site since. */
    examples: z.array(
      z.object({ publicId: id, question: z.string(), answer: z.string(), removed: z.boolean() }).strict(),
    ),
    /** What the last meeting decided, as it stood when a meeting pack was drawn up; `told` is its state in words. */
    tasks: z.array(
      z
        .object({
          ...{
            measure: z.string(),
            words: z.string(),
            unit: z.string(),
            heldOn: civilDate,
            dueOn: civilDate,
          },
          ...{ doneOn: civilDate.nullable(), result: z.string(), daysLate: wholeNumber, told: z.string() },
        })
        .strict(),
    ),
    mayEdit: z.boolean(),
    mayApprove: z.boolean(),
    approvedOn: civilDate.nullable(),
    publication: z
      .object({
        mayPublish: z.boolean(),
        mayWithdraw: z.boolean(),
        /** How many figures the public would not be shown, since few people stand behind them. */
        withheld: wholeNumber.nullable(),
        /** What reads like somebody's personal details in the words that would become public. */
        personal: z.array(z.string()),
        events: z.array(
          z
            .object({ type: z.enum(bulletinActs), on: civilDate, reason: z.string(), by: z.string() })
            .strict(),
        ),
      })
      .strict(),
  })
  .strict();
export type BulletinView = z.infer<typeof bulletinView>;
/** The same with where the public page stands, or will. */
export const bulletinPage = bulletinView.extend({ address: z.string() });
export type BulletinPage = z.infer<typeof bulletinPage>;

export const bulletinInput = z.object({ bulletinId: id }).strict();
export const draftBulletinInput = z
  .object({ bulletinId: id, kind: z.enum(bulletinKinds), from: civilDate, to: civilDate })
  .strict();
export type DraftBulletinInput = z.infer<typeof draftBulletinInput>;
export const editBulletinInput = z
  .object({
    ...{ bulletinId: id, version: versionNumber, title: shortText },
    ...{ sections: z.array(section).min(1).max(12), examples: z.array(id).max(10) },
  })
  .strict();
export type EditBulletinInput = z.infer<typeof editBulletinInput>;
export const approveBulletinInput = z.object({ bulletinId: id, version: versionNumber }).strict();
export const publishBulletinInput = z.object({ bulletinId: id, version: versionNumber }).strict();
export const withdrawBulletinInput = z
  .object({ bulletinId: id, version: versionNumber, reason: shortText })
  .strict();
export const bulletinResult = z.object({ bulletinId: id, version: wholeNumber }).strict();
export const bulletinFile = z.object({ fileName: z.string(), base64: z.string() }).strict();
/** What comes out otherwise when the figures are computed again; nothing if they are right. */
export const bulletinCheck = z
  .object({
    differences: z.array(z.object({ key: z.string(), frozen: z.string(), now: z.string() }).strict()),
  })
  .strict();
export type BulletinCheck = z.infer<typeof bulletinCheck>;
