import { publicationStates } from '@huiyin/domain/case/actor';
import { caseKinds, caseStates } from '@huiyin/domain/case/states';
import { z } from 'zod';
import { civilDate, id, moment, versionNumber } from '../fields.ts';

export const queueFilter = z
  .object({
    states: z.array(z.enum(caseStates)).max(20),
    kind: z.enum(caseKinds).nullable(),
    unitId: id.nullable(),
    measureId: id.nullable(),
    /** Linked to a measure that stands under this problem in the current report. */
    problemId: id.nullable(),
    townId: id.nullable(),
    /** First and last day of receipt. */
    receivedFrom: civilDate.nullable(),
    receivedTo: civilDate.nullable(),
    overdue: z.boolean(),
    /** Only what an officer has supervised (督办). */
    supervised: z.boolean(),
    /** Only where an extension or a pause was asked for and waits for a decision. */
    clockAsked: z.boolean().default(false),
    /** Only what the reader handles, supervises or submitted to a leader, or somebody for whom the reader stands in. */
    mine: z.boolean(),
    publications: z.array(z.enum(publicationStates)).max(6),
    /** Only where the citizen agrees that the answer may be public. */
    consented: z.boolean(),
    /** Brought in by this import. */
    importId: id.nullable().default(null),
    /** Words in the case text or a case number. */
    text: z.string().max(100),
  })
  .strict();
export type QueueFilter = z.infer<typeof queueFilter>;

/** The filter that leaves nothing out. */
export const everyCase: QueueFilter = {
  states: [],
  kind: null,
  unitId: null,
  measureId: null,
  problemId: null,
  townId: null,
  receivedFrom: null,
  receivedTo: null,
  overdue: false,
  supervised: false,
  clockAsked: false,
  mine: false,
  publications: [],
  consented: false,
  importId: null,
  text: '',
};

export const queueInput = z
  .object({
    filter: queueFilter,
    /** Opaque position after the last row of the page before; null for the first page. */
    after: z.string().max(200).nullable(),
    limit: z.number().int().min(1).max(100),
  })
  .strict();

export const queueRow = z
  .object({
    caseId: id,
    caseNumber: z.string(),
    state: z.enum(caseStates),
    kind: z.enum(caseKinds).nullable(),
    /** The first 60 characters. */
    opening: z.string(),
    town: z.string().nullable(),
    unit: z.string().nullable(),
    measures: z.array(z.number().int().nullable()),
    attachments: z.number().int(),
    receivedAt: moment,
    /** Words by which it may tell of danger to life, while it is pinned on top. */
    dangerWords: z.array(z.string()),
    dueOn: civilDate.nullable(),
    overdue: z.boolean(),
    /** By when the citizen needs it at the latest. */
    needBy: civilDate.nullable(),
    /** The clock stands still. */
    paused: z.boolean(),
    /** Until when an officer has it supervised (督办). */
    supervisedUntil: civilDate.nullable(),
    /** What was asked for and waits for a decision: more days, or that the clock stand still. */
    clockAsked: z.enum(['extend', 'pause']).nullable(),
    /** The day by which something was promised that is not kept yet, once it has passed. */
    brokenPromise: civilDate.nullable(),
    version: versionNumber,
  })
  .strict();
export type QueueRow = z.infer<typeof queueRow>;

export const queuePage = z.object({ rows: z.array(queueRow), next: z.string().nullable() }).strict();

/** How many cases each choice of a filter would show, the other filters kept. */
export const queueCounts = z
  .object({
    states: z.record(z.enum(caseStates), z.number().int()),
    kinds: z.record(z.string(), z.number().int()),
    units: z.record(z.string(), z.number().int()),
    overdue: z.number().int(),
    supervised: z.number().int(),
    clockAsked: z.number().int(),
    mine: z.number().int(),
    total: z.number().int(),
  })
  .strict();
export type QueueCounts = z.infer<typeof queueCounts>;
