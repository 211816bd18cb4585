import { z } from 'zod';
import { id } from '../fields.ts';

/** 转办单: the unit answers. 交办单: it reports back to the office by a date as well. */
export const letterKinds = ['answer', 'report'] as const;
export type LetterKind = (typeof letterKinds)[number];
export const letterInput = z.object({ caseId: id, kind: z.enum(letterKinds) }).strict();

/** A document to print: its name, and its bytes in base64. */
export const letterFile = z.object({ fileName: z.string(), base64: z.string() }).strict();
export type LetterFile = z.infer<typeof letterFile>;
