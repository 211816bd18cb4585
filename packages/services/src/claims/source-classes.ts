import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';

/** Tells the class of sources that a network address belongs to, good for one day and of no use to anybody without its key. */
export type SourceClasses = (address: string, now: Date) => string;

/**
 * Classes of sources: the HMAC of a network (the first 24 bits of an IPv4 address, 48 of an IPv6 address) under a key that is made
 * each day, lives in this process only and is thrown away with the day. Nothing of it is ever stored.
 */
export function createSourceClasses(randomBytes: (count: number) => Uint8Array): SourceClasses {
  let day = -1;
  let key = new Uint8Array();
  return (address, now) => {
    const today = Math.floor(now.getTime() / 86_400_000);
    if (today !== day) {
      day = today;
      key = new Uint8Array(randomBytes(32));
    }
    return createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 16);
  };
}

/** The network of an address; whatever is no address makes one class together. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(plain) === 4) return plain.split('.').slice(0, 3).join('.');
  if (isIP(plain) !== 6) return '';
  const [head = '', tail] = plain.replace(/%.*$/, '').toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<string>(Math.max(0, zeros)).fill('0'), ...back];
  return groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
