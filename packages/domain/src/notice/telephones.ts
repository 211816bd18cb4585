const TELEPHONE = /^[+\d][\d\s\-()（）转#]{4,30}$/;
const BETWEEN = /[、，,;；/／|\n]|或/;
const fewestDigits = 7;
const longest = 100;

/**
 * The numbers in what a list gives as somebody's telephone, the one to call first; none where anything in it is no number. They
 * are kept apart by 、 , ; / or a line, or by a space where what stands on each side is a number by itself.
 */
export function telephonesIn(written: string): readonly string[] {
  if (written.length > longest) return [];
  const numbers = written
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(apart);
  return numbers.every((number) => TELEPHONE.test(number)) ? numbers : [];
}

/** `138 0000 0000` and `0600-5550000 转 801` are one number each. */
function apart(part: string): readonly string[] {
  const words = part.split(/\s+/);
  return words.every((word) => word.replace(/\D/g, '').length >= fewestDigits) ? words : [part];
}
