import type { SameMatter } from '@huiyin/db/sql/find-same-matter';
import type { SubmittedCase } from '@huiyin/db/sql/insert-case';

/** The matter told before that a submission says it too met, and the measure it is about. */
export type OfMatter = { readonly same: SameMatter; readonly measureId: string | null };

/** A received case with the signed promise that it will be in the transparency log; null for one that is not logged. */
export type ReceivedCase = SubmittedCase & { readonly promise: string | null };
