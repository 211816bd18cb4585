import type { Couriers } from '@huiyin/services/notice/couriers';
import type { Environment } from '../env.ts';
import { createMailCourier } from './mail-courier.ts';
import { createTextCourier } from './text-courier.ts';

/** The ways in which this install tells citizens, as its operator has set them. */
export function openCouriers({ notices, portal }: Pick<Environment, 'notices' | 'portal'>): Couriers & {
  close(): void;
} {
  const mail = notices.mail && createMailCourier(notices.mail, portal.origins[0] ?? '');
  return { mail, text: notices.text && createTextCourier(notices.text), close: () => mail?.close() };
}
