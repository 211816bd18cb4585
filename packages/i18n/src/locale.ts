/** The languages a page can be written in. zh-CN is the source; every other one is checked against it. */
export const locales = ['zh-CN', 'en'] as const;

export type Locale = (typeof locales)[number];

/** One area's messages in every language. A language that lacks a key does not type-check. */
export type Area<Messages> = Readonly<Record<Locale, Messages>>;

/** The messages of one area in one language. */
export function messages<Messages>(locale: Locale, area: Area<Messages>): Messages {
  return area[locale];
}
