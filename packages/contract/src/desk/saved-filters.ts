import { z } from 'zod';
import { textBetween } from '../fields.ts';
import { queueFilter } from './queue.ts';

/** As many filters one person keeps. */
export const mostSavedFilters = 20;
/** Beyond so many cases a saved filter says only that there are more. */
export const mostCounted = 999;

const name = textBetween(1, 20);

/** Of the filter everything is kept but the words that were searched for. */
export const saveFilterInput = z.object({ name, filter: queueFilter }).strict();
export const forgetFilterInput = z.object({ name }).strict();

/** Filters one keeps under a name, in the order they were first saved, each with how many cases it shows now. */
export const savedFilterList = z.array(
  z.object({ name: z.string(), filter: queueFilter, cases: z.number().int(), more: z.boolean() }).strict(),
);
export type SavedFilterList = z.infer<typeof savedFilterList>;
