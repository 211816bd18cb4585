import { id } from '@huiyin/contract/fields';

/** Whether an address holds an id at all; anything else leads nowhere and is never sent to the database. */
export const isId = (text: string): boolean => id.safeParse(text).success;
