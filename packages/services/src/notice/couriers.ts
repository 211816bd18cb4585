import type { NoticeOccasion } from '@huiyin/domain/notice/notice';

/** What a courier is given: never a word of the case. */
export type Notice = {
  /** 32 hexadecimal characters, the same whenever this notice is sent again, so that the other side can drop a second one. */
  readonly id: string;
  readonly to: string;
  readonly occasion: NoticeOccasion;
  readonly caseNumber: string;
  readonly jurisdiction: { readonly name: string; readonly nameEn: string; readonly phone: string };
};

/**
 * Hands one notice over. `refused`: this address will never take it. Throws for anything that may be different later, in which
 * case it is tried again.
 */
export type Courier = (notice: Notice) => Promise<'sent' | 'refused'>;

/** Null: this install has no such way. */
export type Couriers = { readonly mail: Courier | null; readonly text: Courier | null };
