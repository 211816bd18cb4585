import type { Prisma } from '@huiyin/db/generated/client';

type VoiceState = 'counted' | 'held' | 'setAside';
type Voices = {
  updateMany(args: {
    where: { jurisdictionId: string; id?: { in: string[] }; holdId?: string; state?: VoiceState };
    data: { holdId?: string; state?: VoiceState };
  }): PromiseLike<{ count: number }>;
};

/** A table whose rows are voices: what one person says about something, once, without a name. */
export type VoiceBook = {
  readonly name: string;
  readonly within: (tx: Prisma.TransactionClient) => Voices;
};

/** What people say of measures and figures. */
export const verificationBook: VoiceBook = { name: 'verification', within: (tx) => tx.verification };
/** What people want answered in a call, and how they find the answers. */
export const callBook: VoiceBook = { name: 'topicCallVoice', within: (tx) => tx.topicCallVoice };

/** Wherever voices may wait with a hold. */
export const voiceBooks: readonly VoiceBook[] = [verificationBook, callBook];
