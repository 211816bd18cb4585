import type { portalMessages } from '@huiyin/i18n/portal';

type Words = (typeof portalMessages)['zh-CN']['measure'];
type Named = { readonly number: number | null; readonly title: string | null };

/** A measure as it is called in headings and links: `（28）扩大学位供给`; what the report leaves out is said so. */
export function measureName({ number, title }: Named, words: Words): string {
  const name = title ?? words.untitled;
  return number === null ? name : `（${number}）${name}`;
}
