/** A JPEG without what was told along with it (place, device, words), its pixels untouched. Throws for what is no JPEG. */
export function withoutTold(bytes: Uint8Array): Uint8Array;
