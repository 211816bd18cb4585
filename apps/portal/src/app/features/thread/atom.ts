import type { PublicAnswerLine } from '@huiyin/contract/portal/reading';

export type Feed = {
  readonly title: string;
  readonly origin: string;
  readonly self: string;
  readonly addressOf: (publicAnswerId: string) => string;
  readonly answers: readonly PublicAnswerLine[];
};

/** Public answers as an Atom feed (RFC 4287), the newest first. An empty feed is dated at the epoch. */
export function atom({ title, origin, self, addressOf, answers }: Feed): string {
  const updated = instant(
    answers
      .map((answer) => answer.answeredOn)
      .sort()
      .at(-1) ?? '1970-01-01',
  );
  const entries = answers.map((answer) => {
    const address = `${origin}${addressOf(answer.publicAnswerId)}`;
    return [
      '<entry>',
      `<id>${escaped(address)}</id>`,
      `<title>${escaped([...answer.question].slice(0, 60).join(''))}</title>`,
      `<link href="${escaped(address)}"/>`,
      `<updated>${instant(answer.answeredOn)}</updated>`,
      `<author><name>${escaped(answer.unit)}</name></author>`,
      `<content type="text">${escaped(answer.answer)}</content>`,
      '</entry>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${escaped(origin)}/</id><title>${escaped(title)}</title><updated>${updated}</updated>`,
    `<link rel="self" href="${escaped(origin + self)}"/><link href="${escaped(origin)}/"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

function instant(civilDate: string): string {
  return `${civilDate}T00:00:00Z`;
}

function escaped(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** XML 1.0 cannot hold control characters and halves of characters at all, not even escaped. */
function withoutControls(text: string): string {
  return [...text]
    .filter((character) => (character >= ' ' && !isLoneSurrogate(character)) || '\n\r\t'.includes(character))
    .join('');
}

function isLoneSurrogate(character: string): boolean {
  return character.length === 1 && character >= '\uD800' && character <= '\uDFFF';
}
