import { z } from 'zod';

/** What a page asks for the key of a draft with: the token that the draft was kept with, if there is one. */
const draftToken = z.string().regex(/^[\w-]{27}$/);

export const draftKeyInput = z.object({ kept: draftToken.nullable() }).strict();
export type DraftKeyInput = z.infer<typeof draftKeyInput>;

/** Keys are 32 bytes in base64url. */
export const draftKeys = z
  .object({
    /** For what is kept from now on. */
    token: draftToken,
    key: z.string(),
    /** Of the draft that is there; null once its time is over. */
    keptKey: z.string().nullable(),
  })
  .strict();
export type DraftKeys = z.infer<typeof draftKeys>;
