import { createHmac } from 'node:crypto';
import type { Services } from '../services.ts';

export type VerifiedItem = {
  readonly measureId: string;
  readonly reportId: string;
  readonly claimStart: number | null;
};

/**
 * What is kept of a device on one item: HMAC-SHA256 of its random key and the item under the portal's secret. Marks of two
 * items cannot be joined.
 */
export function deviceMark(
  services: Services,
  deviceKey: string,
  item: VerifiedItem,
): Uint8Array<ArrayBuffer> {
  const said = [deviceKey, item.measureId, item.reportId, item.claimStart ?? 'measure'].join('\n');
  return new Uint8Array(
    createHmac('sha256', services.secret).update(`verification-device/v1\n${said}`).digest(),
  );
}
