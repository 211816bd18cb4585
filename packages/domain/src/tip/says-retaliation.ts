/**
 * Whether somebody says that they are made to suffer for having spoken (打击报复), where the page tells them to: in the first line. It is urgent.
 */
export function saysRetaliation(text: string): boolean {
  const first = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  return /打击报复|retaliat/i.test(first);
}
