import { formatDateTime } from '@huiyin/i18n/format';
import type { LogWords } from '@huiyin/i18n/log';
import type { Standing } from '@huiyin/ledger/check-case';
import type { OwnCheck } from './check-own-case.ts';

type Words = LogWords;

/** Lists what was found, event by event, and gives the sentence that sums it up. */
export function showCheck(place: HTMLElement, own: OwnCheck, words: Words): string {
  const { check, shown } = own;
  const list = made('ol', 'log-events');
  for (const { event, is } of check.events) {
    const row = made('li');
    row.value = event.number;
    const view = shown.events.find(({ number }) => number === event.number);
    row.append(
      made('strong', '', words.types[event.type] ?? event.type),
      ` ${event.day} `,
      made('span', `hy-tag hy-tag--${toneOf(is)}`, saying(is, own, words)),
    );
    const told = [view?.unit ?? '', ...(view?.content ?? []).map(contentText)].filter(Boolean);
    for (const text of told) row.append(made('p', 'hy-soft', text));
    const proof = own.proofOf(event.number);
    if (proof) row.append(download(`${event.number}-${event.type}.tlog-proof`, proof, words.saveProof));
    list.append(row);
  }
  const notes = [...check.gaps.map(words.gap), ...promiseNote(own, words)];
  place.replaceChildren(made('h2', '', words.result), list, ...notes.map((note) => made('p', '', note)));
  return summary(own, words);
}

function summary({ check }: OwnCheck, words: Words): string {
  const standings = check.events.map(({ is }) => is.standing);
  const isPromiseBroken =
    check.promise && (check.promise.is.standing === 'missing' || !check.promise.isFirst);
  const wrong =
    standings.filter((one) => one === 'missing').length + check.gaps.length + (isPromiseBroken ? 1 : 0);
  if (wrong > 0) return words.someMissing(wrong);
  const waiting = standings.filter((one) => one === 'waiting').length;
  return waiting > 0 ? words.someWaiting(waiting) : words.allProven(standings.length);
}

function promiseNote({ check: { promise } }: OwnCheck, words: Words): string[] {
  if (!promise) return [];
  if (!promise.isFirst) return [words.promiseDiffers];
  if (promise.is.standing === 'missing') return [words.promiseMissing];
  return promise.is.standing === 'proven' ? [words.promiseProven] : [];
}

function saying(is: Standing, { timeZone }: OwnCheck, words: Words): string {
  if (is.standing === 'proven') return words.proven;
  if (is.standing === 'missing') return words.missing;
  const locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
  return words.waiting(formatDateTime(locale, new Date(is.by * 1000).toISOString(), timeZone));
}

function toneOf({ standing }: Standing): string {
  return { proven: 'proven', waiting: 'waiting', missing: 'official' }[standing];
}

/** Names of units stand beside; ids say nothing to a reader. */
function contentText({ name, value }: { name: string; value: string }): string {
  return ['text', 'reason', 'outcomeReason', 'authority'].includes(name) ? value : '';
}

function download(name: string, text: string, label: string): HTMLAnchorElement {
  const link = made('a', '', label);
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  return link;
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
