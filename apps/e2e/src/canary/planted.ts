import { randomInt } from 'node:crypto';

/**
 * Words that are put in on purpose and looked for afterwards.
 * `sealed`: who somebody is, and what a tip says; stands nowhere but in envelopes.
 * `traces`: addresses, browsers and the pages somebody came from; kept nowhere at all.
 * `clear`: what ordinary cases say; stands in the database and nowhere else. Finding it there shows that the search sees.
 */
export type Planted = {
  readonly sealed: readonly string[];
  readonly traces: readonly string[];
  readonly clear: readonly string[];
};

/** Somebody who does not exist. */
export type Person = { readonly name: string; readonly telephone: string; readonly mail: string };

/** What one client gives away of itself with every request. */
export type Trail = { readonly address: string; readonly browser: string; readonly cameFrom: string };

const surnames = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公羊', '澹台', '濮阳'];
const given = '翀珺晗璟懿骁昶煜琰瑾翊嵘沄淏皓铄钰锴霖霏韬飏馥骅鹄麒';
const things = '账本收条茶叶红包工程款房契存单名表字画酒柜菜地仓库车牌公章发票合同';

const one = (of: string) => [...of][randomInt([...of].length)] ?? '';
const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');

/** An invented person: a name of four characters, a mobile number of a range that is not given out, an address that reaches nobody. */
export function inventPerson(): Person {
  const name = `${surnames[randomInt(surnames.length)]}${one(given)}${one(given)}`;
  return { name, telephone: `199${digits(8)}`, mail: `p${digits(12)}@citizen.example` };
}

/** An invented sentence of a tip that nobody else writes. */
export function inventSentence(): string {
  const some = Array.from({ length: 6 }, () => one(things)).join('');
  return `他把${some}藏在${one(given)}${one(given)}家第${digits(4)}号。`;
}

/** A trail of its own; the address is from a range kept for examples. */
export function inventTrail(): Trail {
  const mark = digits(10);
  const group = () => String(randomInt(1000, 10_000));
  return {
    address: `2001:db8:${group()}:${group()}::1`,
    browser: `Browser${mark}`,
    cameFrom: `https://came-from-${mark}.example/`,
  };
}

/** The mark that every browser of the run sends along, staff's too. */
export const browserOfAll = 'BrowserOfTheWholeRun';

/** What is looked for of a trail. Of the address its network: it tells as much, and stands in the address itself. */
export function marksOf({ address, browser, cameFrom }: Trail): string[] {
  return [address.replace(/::.*$/, ''), browser, cameFrom];
}
