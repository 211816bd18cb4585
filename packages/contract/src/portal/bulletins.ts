import { bulletinActs } from '@huiyin/domain/bulletin/bulletin';
import { z } from 'zod';
import { civilDate, moment, publicCount, wholeNumber } from '../fields.ts';
import { publicAnswerLine } from './reading.ts';

/** A bulletin in the list. The words of a withdrawn one are gone, its title too. */
export const bulletinLine = z
  .object({
    bulletinId: z.string(),
    title: z.string().nullable(),
    from: civilDate,
    to: civilDate,
    isWithdrawn: z.boolean(),
    /** Published or withdrawn on this day. */
    on: civilDate,
    reason: z.string(),
  })
  .strict();
export type BulletinLine = z.infer<typeof bulletinLine>;

/** So many of so many with the interval of the share; `of` is null for a mere count. Small groups are not listed. */
const share = z
  .object({
    key: z.string(),
    count: publicCount,
    of: wholeNumber.nullable(),
    interval: z.object({ low: z.number(), high: z.number() }).strict().nullable(),
  })
  .strict();
export type PublicShare = z.infer<typeof share>;
const named = share.extend({ label: z.string() });
export type NamedShare = z.infer<typeof named>;

export const publicBulletin = bulletinLine
  .extend({
    /** Every time it was published or withdrawn, first to last. */
    events: z.array(z.object({ type: z.enum(bulletinActs), on: civilDate, reason: z.string() }).strict()),
    /** Others of the same period: what it replaces, or what replaces it. */
    others: z.array(bulletinLine),
    /** Null once it is withdrawn. */
    content: z
      .object({
        asOf: moment,
        figuresVersion: wholeNumber,
        sections: z.array(z.object({ heading: z.string(), text: z.string() }).strict()),
        totals: z.array(share),
        weeks: z.array(
          z.object({ starts: civilDate, received: publicCount, answered: publicCount }).strict(),
        ),
        measures: z.array(named),
        otherMeasures: publicCount,
        units: z.array(named),
        examples: z.array(publicAnswerLine),
      })
      .strict()
      .nullable(),
  })
  .strict();
export type PublicBulletin = z.infer<typeof publicBulletin>;
