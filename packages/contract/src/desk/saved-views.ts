import { z } from 'zod';
import { civilDate, textBetween } from '../fields.ts';

/** As many views of the trends page one person keeps. */
export const mostSavedViews = 20;

const name = textBetween(1, 20);

/** `moves`: what is kept is how many days the period has, up to whatever day it is opened on. */
export const saveViewInput = z
  .object({ name, from: civilDate, to: civilDate, moves: z.boolean(), compares: z.boolean() })
  .strict();
export type SaveViewInput = z.infer<typeof saveViewInput>;
export const forgetViewInput = z.object({ name }).strict();

/** In the order they were first saved, each with its period as of today. */
export const savedViewList = z.array(saveViewInput.extend({ name: z.string() }).strict());
export type SavedViewList = z.infer<typeof savedViewList>;
