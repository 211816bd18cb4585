import { createHmac } from 'node:crypto';
import type { Services } from '../services.ts';

/**
 * What is kept of a device about one thing: HMAC-SHA256 of its random key and the thing, named by `label` and `parts`, under the
 * portal's secret. Marks of two things cannot be joined.
 */
export function deviceMark(
  services: Services,
  deviceKey: string,
  { label, parts }: { readonly label: string; readonly parts: readonly (string | number)[] },
): Uint8Array<ArrayBuffer> {
  const said = [label, deviceKey, ...parts].join('\n');
  return new Uint8Array(createHmac('sha256', services.secret).update(said).digest());
}
