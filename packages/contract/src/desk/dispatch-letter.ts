import { z } from 'zod';

/** A document to print: its name, and its bytes in base64. */
export const letterFile = z.object({ fileName: z.string(), base64: z.string() }).strict();
export type LetterFile = z.infer<typeof letterFile>;
