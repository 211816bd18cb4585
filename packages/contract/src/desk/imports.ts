import { allImportFields, importChannels, importStates } from '@huiyin/domain/import/columns';
import { rowProblems } from '@huiyin/domain/import/judge-row';
import { z } from 'zod';
import { civilDate, id, moment, textBetween } from '../fields.ts';

const columns = z.array(z.enum(allImportFields).nullable()).max(200);

/** Why a file could not be read in. The first ones are those of the reader. */
export const importFaults = [
  ...['empty', 'unknownType', 'oldExcel', 'damaged', 'unreadableText', 'quoteOpen', 'noSheet', 'tooLarge'],
  ...['expandsTooFar', 'tooManyRows', 'tooManyColumns', 'cellTooLong', 'noHeadings', 'noRows'],
  ...['infected', 'notScanned'],
] as const;
export const importFault = z
  .object({ problem: z.enum(importFaults), line: z.number().int().nullable() })
  .strict();
export type ImportFault = z.infer<typeof importFault>;
export const openedImport = z.object({ importId: id }).strict();

export const importIdInput = z.object({ importId: id }).strict();

export const importLine = z
  .object({
    importId: id,
    state: z.enum(importStates),
    fileName: z.string(),
    source: z.string(),
    channel: z.enum(importChannels),
    rows: z.number().int(),
    made: z.number().int(),
    /** Registered before, from this file or another of the same source. */
    known: z.number().int(),
    refused: z.number().int(),
    /** Settled at the source. */
    finished: z.number().int(),
    by: z.string(),
    createdAt: moment,
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
  })
  .strict();
export type ImportLine = z.infer<typeof importLine>;

export const importView = importLine
  .extend({
    kind: z.enum(['csv', 'xlsx']),
    encoding: z.string().nullable(),
    headings: z.array(z.string()),
    columns,
    /** Whether source and columns are those of a file with the same headings before. */
    remembered: z.boolean(),
    /** The first rows, to see what stands in each column. */
    sample: z.array(z.array(z.string())),
    sources: z.array(z.string()),
  })
  .strict();
export type ImportView = z.infer<typeof importView>;

export const planImportInput = z
  .object({ importId: id, source: textBetween(1, 40), channel: z.enum(importChannels), columns })
  .strict();

const problem = z.object({ column: z.string(), problem: z.enum(rowProblems) }).strict();
export const problemLine = z.object({ line: z.number().int(), problems: z.array(problem) }).strict();

export const importCheck = z
  .object({
    ready: z.number().int(),
    known: z.number().int(),
    refused: z.number().int(),
    finished: z.number().int(),
    /** Rows whose text named the caller, who is left out of it. */
    contactHidden: z.number().int(),
    first: civilDate.nullable(),
    last: civilDate.nullable(),
    /** The first lines that make no case, with the reason. */
    problems: z.array(problemLine),
  })
  .strict();
export type ImportCheck = z.infer<typeof importCheck>;

export const importProblems = z.array(problemLine);
