import type { Paragraph } from './paragraphs.ts';

/** Leaves out a table of contents: what stands between `目录` and the place where its first line comes again. */
export function withoutContents(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const at = paragraphs.findIndex(({ norm }) => /^\s*目\s*[录次]\s*$/.test(norm));
  const first = wordsOf(paragraphs[at + 1]);
  const again = paragraphs.findIndex((one, index) => index > at + 1 && wordsOf(one) === first);
  if (at < 0) return paragraphs;
  return [...paragraphs.slice(0, at), ...paragraphs.slice(again < 0 || first === '' ? at + 1 : again)];
}

/** The words of a line without the page number that follows them. */
function wordsOf(paragraph: Paragraph | undefined): string {
  return (paragraph?.norm ?? '').replace(/[\s.…·⋯_—-]*\d{0,3}\s*$/, '').trim();
}
