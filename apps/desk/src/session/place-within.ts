/** A remembered address, if it lies within the desk. */
export function placeWithin(to: string | null): string | null {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : null;
}
