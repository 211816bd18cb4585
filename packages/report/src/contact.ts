import { type Flow, sliceFlow } from './flow.ts';
import type { ParsedContact } from './parsed-report.ts';

const phoneNumber =
  /(?<![\d-])(?:\(0\d{2,3}\)\s*\d{7,8}|0\d{2,3}\s*[-—–\s]\s*\d{7,8}(?:[-—–]\d{1,5})?|0\d{9,11}|1[3-9]\d{9}|[48]00[-—–]?\d{3,4}[-—–]?\d{3,4}|[2-9]\d{6,7}(?:-\d{1,5})?|12\d{3}|96\d{3,4})(?![\d-]|[年万亿元])/g;
const phoneLabel =
  /(?:电\s*话|热\s*线|传\s*真|手\s*机|联系方式|联系人)(?:[^:。;\d(]|\((?!\s*0\d)){0,16}[:]?\s*|(?:联系|拨打)\s*[:]?\s*/g;
const addressLabel =
  /(?:(?:通信|通讯|邮寄|联系|来信|来访|办公|收信|寄信|接待|受理)(?:\(.{1,4}\))?地址|(?<!电子|网络|意见)(?:专门|专用)?(?:邮政)?信箱|(?<!网站|电子邮箱|邮箱|网络|邮件|[Ii][Pp])地\s*址|来信(?:请寄|寄往|寄至|来访)?|邮寄至?|寄往)\s*[:]\s*|来信(?:请寄|寄往|寄至)\s*/g;
/** A place where one may come, told in a sentence. */
const placeToCome = /(?:直接|也可)到([^,。;]{4,30}?)(?:来?反映|来?找我们|来访)/g;
const afterAddress = /^\s*(?:联系|电话|电子|传真|收件|邮箱|信箱|E-?mail|监督|举报|受理|来访|网址|微信)/i;
const longestAddress = 120;
const emailAddress =
  /(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,6}\.[A-Za-z]{2,24}/g;

/** Collects telephone numbers, e-mail and postal addresses from paragraphs outside the measures, once each. */
export function findContact(flows: readonly Flow[]): ParsedContact {
  const contact: ParsedContact = { phone: [], email: [], address: [] };
  for (const flow of flows) {
    const norm = flow.norm.replace(/\s?@\s?/g, '@');
    for (const match of norm.matchAll(emailAddress)) add(contact.email, match[0]);
    for (const phone of phonesIn(flow.norm)) add(contact.phone, phone);
    for (const address of addressesIn(flow)) add(contact.address, address);
  }
  return contact;
}

/** Telephone numbers that follow a word for telephone in the same sentence. */
function phonesIn(norm: string): string[] {
  const found: string[] = [];
  for (const match of norm.matchAll(phoneLabel)) {
    const from = match.index + match[0].length;
    const rest = norm.slice(from, from + 160);
    const stop = rest.search(/[。;]|地址|邮箱|邮编|信箱|邮政编码/);
    const text = stop < 0 ? rest : rest.slice(0, stop);
    if (!/[:]/.test(match[0]) && !/^\s*[(\d]/.test(text)) continue;
    for (const phone of text.matchAll(phoneNumber))
      found.push(phone[0].trim().replace(/\s*[-—–]\s*|\s+/g, '-'));
  }
  return found;
}

function addressesIn(flow: Flow): string[] {
  const places = [...flow.norm.matchAll(placeToCome)].map((match) => {
    const from = match.index + match[0].indexOf(match[1] ?? '');
    return flow.raw.slice(from, from + (match[1]?.length ?? 0));
  });
  const labelled = [...flow.norm.matchAll(addressLabel)].flatMap((match) => {
    const from = match.index + match[0].length;
    const end = valueEnd(flow.norm, from);
    const value = sliceFlow(flow, from, end).raw.trim();
    const tidy = value.replace(/[，,、]\s*$/, '');
    return tidy.length >= 4 && !tidy.includes('@') && /\p{Script=Han}/u.test(tidy) ? [tidy] : [];
  });
  return [...labelled, ...places];
}

function valueEnd(norm: string, from: number): number {
  let depth = 0;
  const limit = Math.min(norm.length, from + longestAddress);
  for (let index = from; index < limit; index++) {
    const unit = norm[index] ?? '';
    if (unit === '(') depth++;
    else if (unit === ')') depth--;
    else if (depth <= 0 && '。;\u2028'.includes(unit)) return index;
    else if (depth <= 0 && /[,\s]/.test(unit) && afterAddress.test(norm.slice(index + 1, index + 10)))
      return index;
  }
  return limit;
}

function add(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}
