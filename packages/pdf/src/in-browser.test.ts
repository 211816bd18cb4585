import { describe, expect, it } from 'vitest';
import { cleanPdf } from './in-browser.ts';
import { makePdf } from './testing/make-pdf.ts';
import { officeLetter, officeLetterWords, toldIn } from './testing/office-letter.ts';
import { insideOf } from './testing/pdf-words.ts';

describe('a PDF written anew in the page', () => {
  it('says no more who made it, and what its page says as before, file after file', async () => {
    const sent = await officeLetter();
    expect(toldIn(sent).length).toBeGreaterThan(2);
    for (let n = 0; n < 3; n += 1) {
      const kept = await cleanPdf(sent);
      expect(toldIn(kept)).toEqual([]);
      expect(insideOf(kept)).toContain(officeLetterWords);
    }
  });

  it.each([
    ['damaged', new Uint8Array(Buffer.from('%PDF-1.7\nnothing of the kind\n%%EOF'))],
    ['cut off', makePdf().subarray(0, 60)],
  ])('is given up when it is %s', async (_what, bytes) => {
    await expect(cleanPdf(bytes)).rejects.toThrow();
  });
});
