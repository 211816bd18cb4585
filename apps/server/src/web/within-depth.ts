/** Deeper than any input of ours, and than a batch of them. */
const MOST_DEEP = 16;

/** Whether brackets outside strings are nested deeper than `MOST_DEEP`. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (const [piece] of json.matchAll(/"(?:[^"\\]|\\[\s\S])*"?|[[\]{}]/g)) {
    if (piece === '[' || piece === '{') depth += 1;
    else if (piece === ']' || piece === '}') depth -= 1;
    if (depth > MOST_DEEP) return true;
  }
  return false;
}
