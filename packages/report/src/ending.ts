import { findDays } from './dates.ts';
import type { Flow } from './flow.ts';
import { isFurniture } from './furniture.ts';
import { readLabel } from './labels.ts';
import { readMarker } from './markers.ts';
import type { Paragraph } from './paragraphs.ts';

/** The end of a report: paragraphs from `closingAt` on are contact and signature, from `tailAt` on page furniture. */
export interface Ending {
  closingAt: number;
  tailAt: number;
  body: string | null;
  publishedOn: string | null;
  /** A date line whose day does not exist. */
  invalid: Flow | null;
}

const closing =
  /请(?:拨打|打)电话|请(?:大家|广大|社会|群众)[^。]{0,12}监督|您(?:觉得|认为|有)[^。]{0,30}请?(?:可以)?(?:打电话|拨打|联系)|欢迎.{0,40}(?:监督|反映|提出|批评)|(?:如有|若有|有何|对.{0,30}有)(?:意见|建议|异议)|^公[示告](?:时间|期限?)[:为自]|^特此(?:通报|公告|报告|公示)|^(?:反馈|受理|公示|公开)?(?:期限|时间)?.{0,20}(?:自.{2,20}(?:日|起)至)/;
const contactLine =
  /^(?:[\p{Script=Han}]{0,6}(?:电\s*话|热\s*线|传\s*真)|(?:联系|监督|举报|反馈)(?:方式|人|电话|渠道)|(?:电子)?(?:邮\s*箱|邮件|信箱)|(?:专门)?邮政(?:信箱|编码)|邮编|E-?mail|(?:通信|通讯|邮寄|联系|来信|办公|收信|受理|来访)?地\s*址|来信(?:请寄|来访))\s*(?:[:(\d]|$)/iu;
const organisation =
  /(?:委员会|委|党组|党委|党总支|党支部|支部|政府|办公室|办|局|厅|部|院|校|大学|学院|公司|集团|中心|组|社|会|行|所|站|县|市|区|镇|乡|街道|工委|管委会|联合会|协会|医院|中学|小学|纪委监委|监委)$/;

/** A signature may be dated by its month alone. */
const monthOnly = /^[\d〇○零一二三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月$/;

/** A line in which an office names itself as the publisher. */
const publisher = /(?:公示|公开|发布|公告)单位\s*:\s*([^\s,。;:]{3,30})/;
const published = /(?:公示|公开|发布|公告)日期\s*:/;

/** Finds signature, date and closing paragraphs from the end of the text. */
export function findEnding(paragraphs: readonly Paragraph[]): Ending {
  const dateAt = signatureDateAt(paragraphs);
  const signed = dateAt < 0 ? null : signatureAt(paragraphs, dateAt);
  const atTop = dateAt < longestLetterhead && paragraphs.length - dateAt > 2 * longestLetterhead;
  const tail = signed && !atTop ? { ...signed, tailAt: dateAt + 1 } : unsignedTail(paragraphs);
  let at = notesAt(paragraphs, tail.at);
  while (at > 0) {
    if (isClosing(paragraphs[at - 1])) at--;
    else if (at > 1 && isClosing(paragraphs[at - 2]) && isBesides(paragraphs[at - 1])) at -= 2;
    else break;
  }
  return {
    closingAt: at,
    tailAt: tail.tailAt,
    body: signed?.body ?? tail.body ?? publisherIn(paragraphs.slice(-5)),
    publishedOn: signed?.publishedOn ?? publishedIn(paragraphs.slice(-5)),
    invalid: signed?.invalid ?? null,
  };
}

/** Signature and date may also stand below the title, before the text begins. */
const longestLetterhead = 6;

interface Signature extends Pick<Ending, 'body' | 'publishedOn' | 'invalid'> {
  at: number;
}

function signatureAt(paragraphs: readonly Paragraph[], dateAt: number): Signature {
  const line = paragraphs[dateAt] as Paragraph;
  const day = findDays(line.norm).at(-1);
  const before = line.raw
    .slice(0, day?.index ?? 0)
    .replace(/[\s,，(（]+$/, '')
    .trimStart();
  const above = before.length < 2 ? signatureAbove(paragraphs, dateAt) : { index: dateAt, text: before };
  return {
    at: above?.index ?? dateAt,
    body: above?.text ?? null,
    publishedOn: day?.iso ?? null,
    invalid: day?.iso === null ? line : null,
  };
}

/** Where a text without a signed date ends, and its signature. */
function unsignedTail(paragraphs: readonly Paragraph[]): { at: number; tailAt: number; body: string | null } {
  let tailAt = paragraphs.length;
  while (tailAt > 0 && isTail(paragraphs[tailAt - 1]?.norm ?? '')) tailAt--;
  const last = paragraphs[tailAt - 1];
  const signs = last && tailAt > 1 && isSignature(last);
  return { at: signs ? tailAt - 1 : tailAt, tailAt, body: signs ? last.raw.trim() : null };
}

function isTail(norm: string): boolean {
  return isFurniture(norm) || /^(?:(?:相关)?附件\s*\d*|备?注)\s*:/.test(norm.trim());
}

function isClosing(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.row) return false;
  const line = paragraph.norm.trim();
  return closing.test(line) || contactLine.test(line) || isTail(line);
}

/** A short line such as `供稿人：党委办公室` between contact lines. */
function isBesides(paragraph: Paragraph | undefined): boolean {
  const line = paragraph?.norm.trim() ?? '';
  return line.length <= 30 && !paragraph?.row && !/[。;]/.test(line) && !readMarker(line) && !readLabel(line);
}

/** Where the notes begin (`注：①…`) that stand last before `end`; `end` where there are none. */
function notesAt(paragraphs: readonly Paragraph[], end: number): number {
  let at = end;
  while (at > 1 && /^(?:[\u2460-\u2473]|[[(【〔]?\d{1,2}[\])】〕.、])/.test(paragraphs[at - 1]?.norm ?? ''))
    at--;
  const first = paragraphs[at - 1];
  return first && /^\s*(?:备?注|注释|说明)\s*:/.test(first.norm) ? at - 1 : end;
}

function publisherIn(paragraphs: readonly Paragraph[]): string | null {
  for (const { norm, raw } of paragraphs) {
    const match = publisher.exec(norm);
    const from = match ? match.index + match[0].length - (match[1]?.length ?? 0) : 0;
    if (match?.[1]) return raw.slice(from, from + match[1].length);
  }
  return null;
}

function publishedIn(paragraphs: readonly Paragraph[]): string | null {
  for (const { norm } of paragraphs) {
    const label = published.exec(norm);
    const day = label && findDays(norm.slice(label.index, label.index + 24))[0];
    if (day) return day.iso;
  }
  return null;
}

function signatureDateAt(paragraphs: readonly Paragraph[]): number {
  let isLast = true;
  for (let index = paragraphs.length - 1; index > 0; index--) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.row || isFurniture(paragraph.norm)) continue;
    const line = paragraph.norm.trim().replace(/^[([]|[)\]。]$/g, '');
    const above = paragraphs[index - 1];
    if (monthOnly.test(line) && above && isSignature(above)) return index;
    const day = findDays(line).at(-1);
    const isDay = day !== undefined && day.index + day.length === line.length;
    if (isDay && ((isLast && day.index === 0) || isSignedDate(line, day.index, above))) return index;
    isLast = false;
  }
  return -1;
}

function isSignedDate(line: string, dayAt: number, above: Paragraph | undefined): boolean {
  const before = line.slice(0, dayAt).replace(/[\s,]+$/, '');
  if (before === '')
    return (
      above !== undefined &&
      (isSignature(above) || /[。;!?:)]$|[:]/.test(above.norm.trim()) || isFurniture(above.norm))
    );
  return before.length <= 40 && organisation.test(before) && !/[。,;:]/.test(before);
}

function signatureAbove(
  paragraphs: readonly Paragraph[],
  dateAt: number,
): { index: number; text: string } | null {
  let index = dateAt;
  const names: string[] = [];
  while (index > 1 && names.length < 3) {
    const above = paragraphs[index - 1];
    if (!above || !isSignature(above)) break;
    names.unshift(above.raw.trim());
    index--;
  }
  return names.length > 0 ? { index, text: names.join('、') } : null;
}

function isSignature(paragraph: Paragraph): boolean {
  const line = paragraph.norm.trim();
  return (
    !/^[·•▪>-]/.test(line) &&
    line.length <= 40 &&
    line.length >= 3 &&
    !/[。,;:、!?]/.test(line) &&
    organisation.test(line.replace(/\s*\(.{1,8}\)$/, '')) &&
    paragraph.depth === 0
  );
}
