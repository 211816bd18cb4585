import { z } from 'zod';
import { submitForm } from '../case/submit-case.ts';
import { civilDate, id, moment, optionalText } from '../fields.ts';

/** 代为登记: an officer fills the form while listening. The officer is named in the case. */
export const registerCaseInput = z
  .object({
    form: submitForm,
    channel: z.enum(['telephone', 'counter', 'letter']),
    /** Of a letter: the day it bears, and where to answer it. */
    letter: z
      .object({ writtenOn: civilDate.nullable(), address: optionalText })
      .strict()
      .nullable()
      .default(null),
    /** Made in the officer's browser, printed on a sealed slip or not at all, never read out. */
    receiptCode: z.string().length(25),
  })
  .strict();
export const registerCaseResult = z
  .object({
    caseId: id,
    caseNumber: z.string(),
    receivedAt: moment,
    repeated: z.boolean(),
    /** That the case will be in the transparency log: a signed note, the same each time. */
    promise: z.string().nullable(),
  })
  .strict();
