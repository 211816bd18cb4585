// Plain JavaScript, and nothing of Node: threads and browsers load it.

/** Segments of a JPEG that its pixels need: everything but APP1 to APP13, APP15 and comments. APP14 says how its colours are written. */
const tells = (marker) => (marker >= 0xe1 && marker <= 0xed) || marker === 0xef || marker === 0xfe;

/** A JPEG without what was told along with it (place, device, words), its pixels untouched. Throws for what is no JPEG. */
export function withoutTold(bytes) {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error('no JPEG');
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new Error('damaged JPEG');
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // From the start of the scan on there are pixels, up to the end of the file's last picture.
    if (marker === 0xda) break;
    const end = at + 2 + (bytes[at + 2] << 8) + bytes[at + 3];
    if (end > bytes.length) throw new Error('damaged JPEG');
    if (!tells(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return joined(kept);
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
