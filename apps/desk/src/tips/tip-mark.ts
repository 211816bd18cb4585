/** By what officers call a tip among themselves; the citizen knows no number. */
export function tipMark(tipId: string): string {
  return tipId.slice(0, 8).toUpperCase();
}
