import type { Services } from '../services.ts';
import { deviceMark } from '../voice/device-mark.ts';

export type VerifiedItem = {
  readonly measureId: string;
  readonly reportId: string;
  readonly claimStart: number | null;
};

/** The mark of a device on one item: a measure in a version of the report, or a figure in it. */
export function itemMark(
  services: Services,
  deviceKey: string,
  { measureId, reportId, claimStart }: VerifiedItem,
): Uint8Array<ArrayBuffer> {
  const parts = [measureId, reportId, claimStart ?? 'measure'];
  return deviceMark(services, deviceKey, { label: 'verification-device/v1', parts });
}
