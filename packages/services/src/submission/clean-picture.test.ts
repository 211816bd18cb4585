import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from './clean-picture.ts';

/** 240 by 160 pixels as a telephone keeps them: red above, blue below, with a place in its metadata. */
const photo = await readFile(new URL('./testing/photo.heic', import.meta.url));

/** The same file, saying that it is 65,535 pixels wide and high. */
function flood(): Buffer {
  const bytes = Buffer.from(photo);
  for (let at = bytes.indexOf('ispe'); at !== -1; at = bytes.indexOf('ispe', at + 4)) {
    bytes.writeUInt32BE(65_535, at + 8);
    bytes.writeUInt32BE(65_535, at + 12);
  }
  return bytes;
}

describe('cleanPicture takes HEIC', () => {
  it('and makes a JPEG of it with the same picture', async () => {
    const cleaned = await cleanPicture(photo, 'image/heic');
    const { data, info } = await sharp(cleaned).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 240, height: 160 });
    const pixel = (x: number, y: number) => [...data.subarray((y * 240 + x) * 3, (y * 240 + x) * 3 + 3)];
    expect(pixel(120, 40)[0]).toBeGreaterThan(150);
    expect(pixel(120, 120)[2]).toBeGreaterThan(150);
  });

  it('and leaves no metadata', async () => {
    expect(photo.includes('Exif')).toBe(true);
    const { exif, xmp, icc } = await sharp(await cleanPicture(photo, 'image/heic')).metadata();
    expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined]);
  });

  it('and refuses one that is broken', async () => {
    const broken = photo.subarray(0, photo.length - 200);
    await expect(cleanPicture(broken, 'image/heic')).rejects.toThrow();
  });

  it('and refuses one that would be too large, before it is decoded', async () => {
    await expect(cleanPicture(flood(), 'image/heic')).rejects.toThrow('picture too large');
  });

  it('and goes on after one that was refused', async () => {
    const both = await Promise.allSettled([
      cleanPicture(flood(), 'image/heic'),
      cleanPicture(photo, 'image/heic'),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
