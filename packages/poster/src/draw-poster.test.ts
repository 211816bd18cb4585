import { describe, expect, it } from 'vitest';
import { drawPoster, type Poster } from './draw-poster.ts';
import { drawable } from './drawable.ts';
import { posterFont, unpackWoff } from './poster-font.ts';

const poster: Poster = {
  language: 'zh-CN',
  office: '云汀县 · 巡察整改公开监督',
  heading: '这一条，做到了吗？',
  lead: '通报说的和您看到的一样不一样？请您来印证。',
  caption: '整改措施（12） · 通报所说的进度：已完成',
  title: '居民小区二次供水设施改造',
  quote: '63个小区二次供水设施全部改造完成。',
  steps: ['用微信或手机浏览器扫一扫', '选一项', '不用登记'],
  telephone: '不方便扫码的，打电话 0600-5550000',
  address: 'https://huiyin.example/measure/3f2b8f9e-6f0d-4c52-9a51-5b9a1c2d3e4f',
  foot: '本平台照录，未作核实。',
};
const drawn = async (changed: Partial<Poster> = {}) =>
  Buffer.from(await drawPoster({ ...poster, ...changed })).toString('latin1');
const pages = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;

describe('a poster', () => {
  it('is one upright A4 page with the font in it, of a size to send round', async () => {
    const pdf = await drawn();
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pages(pdf)).toBe(1);
    expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(pdf).toMatch(/\/FontFile2 /);
    expect(pdf.length).toBeLessThan(80_000);
  });

  it('stays one page however long the measure is, or its title', async () => {
    expect(pages(await drawn({ quote: poster.quote.repeat(200) }))).toBe(1);
    expect(pages(await drawn({ title: '很长的题目'.repeat(40), quote: poster.quote.repeat(50) }))).toBe(1);
  });

  it('prints the sign of a missing type where the font lacks a character, and never a blank', () => {
    expect(drawable('周瑢住𠮷村\n12号')).toBe('周〓住〓村\n12号');
  });
});

describe('the font', () => {
  it('is unpacked to a TrueType font, and anything else is refused', () => {
    expect(posterFont().readUInt32BE(0)).toBe(0x00010000);
    expect(() => unpackWoff(Buffer.from('OTTO and more'))).toThrow('no WOFF');
  });
});
