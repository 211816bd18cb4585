import { panelAnswers } from '@huiyin/domain/panel/panel';
import { z } from 'zod';
import { civilDate, id, optionalText, rate, shortText, wholeNumber } from '../fields.ts';

const share = rate
  .extend({ interval: z.object({ low: z.number(), high: z.number() }).strict().nullable() })
  .strict();

const session = z
  .object({
    sessionId: id,
    title: z.string(),
    heldOn: civilDate,
    /** Sheets of those who were invited. */ response: share,
  })
  .strict();
export const panelList = z.array(session);
export type PanelList = z.infer<typeof panelList>;

export const panelView = z
  .object({
    session,
    questions: z.array(
      z
        .object({
          number: wholeNumber,
          text: z.string(),
          tally: z.record(z.enum(panelAnswers), wholeNumber),
          /** 是 among those with an opinion. */
          yes: share,
          words: z.array(z.string()),
        })
        .strict(),
    ),
  })
  .strict();
export type PanelView = z.infer<typeof panelView>;

export const panelInput = z.object({ sessionId: id }).strict();
export const openPanelInput = z
  .object({
    ...{ sessionId: id, title: shortText, heldOn: civilDate, invited: z.number().int().min(1).max(10_000) },
    questions: z.array(shortText).min(1).max(20),
  })
  .strict();
export type OpenPanelInput = z.infer<typeof openPanelInput>;
/** One sheet; a question that was left empty is not in it. The browser makes its id, so that what is sent twice is one. */
export const panelSheetInput = z
  .object({
    ...{ sessionId: id, sheetId: id },
    answers: z
      .array(z.object({ number: wholeNumber, answer: z.enum(panelAnswers), words: optionalText }).strict())
      .min(1)
      .max(20),
  })
  .strict();
export type PanelSheetInput = z.infer<typeof panelSheetInput>;
