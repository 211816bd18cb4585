import { caseKinds, identityModes } from '@huiyin/domain/case/states';
import { z } from 'zod';

const codePoints = (text: string): number => [...text].length;

/** Free text counted by code point (an emoji or a rare character is one), kept exactly as typed. */
export function textBetween(least: number, most: number) {
  return z.string().superRefine((text, context) => {
    const length = codePoints(text.trim());
    if (length === 0 && least > 0) context.addIssue({ code: 'custom', message: 'missing' });
    else if (length < least) context.addIssue({ code: 'custom', message: 'tooShort' });
    else if (codePoints(text) > most) context.addIssue({ code: 'custom', message: 'tooLong' });
  });
}

/** A random id made by the database or the server. */
export const id = z.uuid();
/** A count, a place in a text: what a column of four bytes holds. */
export const wholeNumber = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);
/** How often something was changed; there is room for one more. */
export const versionNumber = wholeNumber.max(2 ** 31 - 2);
/** A civil date in the jurisdiction's time zone; there was no year 0. */
export const civilDate = z.iso.date().regex(/^(?!0000)/);
/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();
export const caseText = textBetween(2, 5000);
export const shortText = textBetween(1, 500);
export const longText = textBetween(1, 5000);
export const optionalText = textBetween(0, 500);
export const caseKind = z.enum(caseKinds);
export const identityMode = z.enum(identityModes);
export const receiptCode = z.string().length(25);
/** A public count: exact from 5 on, fewer than 5, or not listed since a small group could be worked out from it. A day old. */
export const publicCount = z.union([
  z.object({ exact: z.number().int().min(0) }).strict(),
  z.object({ under: z.literal(5) }).strict(),
  z.object({ withheld: z.literal(true) }).strict(),
]);
export type PublicCount = z.infer<typeof publicCount>;

/** n of N, never a bare per cent. */
export const rate = z.object({ n: z.number().int(), of: z.number().int() }).strict();
