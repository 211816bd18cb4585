/** What people and input methods put between the groups: spaces, dashes, invisible marks, stray punctuation. */
const BETWEEN_GROUPS = /[\p{White_Space}\p{Pd}\p{Cf}\u2212_.,:;·、。]/gu;

/**
 * Reads a code as someone typed or pasted it: full-width letters and digits become plain ones (NFKC), lower
 * case becomes upper case, separators are dropped, and a leading label (such as 查询码：) is taken off.
 */
export function significantCharacters(input: string, label: string): string[] {
  const plain = input.normalize('NFKC').toUpperCase().replace(BETWEEN_GROUPS, '');
  return [...(plain.startsWith(label) ? plain.slice(label.length) : plain)];
}
