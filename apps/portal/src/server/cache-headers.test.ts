import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../app/page/page-context.ts';
import { cacheHeaders, isFresh } from './cache-headers.ts';

const page = (path: string, change: Partial<PageFacts> = {}): PageFacts => ({
  locale: 'zh-CN',
  largeType: false,
  origin: 'https://portal.example',
  path,
  posted: false,
  jurisdiction: {
    name: '清河县',
    nameEn: 'Qinghe',
    timeZone: 'Asia/Shanghai',
    isDemonstration: true,
    phone: '0000-12345678',
    mail: '',
    post: '',
    counter: '',
    tipPhone: '12388',
    tipPost: '',
    tipCounter: '',
    dataVersion: 7,
    countedThrough: null,
  },
  ...change,
});
const get = (headers: Record<string, string> = {}) => new Request('https://portal.example/', { headers });

describe('how pages may be kept', () => {
  it('tags a reading page with data version, build, language and type size', () => {
    const tag = cacheHeaders(get(), page('/measure/1'), 'b1').get('ETag');
    expect(tag).toBe('W/"7-b1-zh-CN-normal"');
    expect(cacheHeaders(get(), page('/', { largeType: true }), 'b1').get('ETag')).not.toBe(tag);
    expect(cacheHeaders(get(), page('/', { locale: 'en' }), 'b1').get('ETag')).not.toBe(tag);
  });

  it.each([
    ...[
      '/',
      '/measure/1',
      '/measure/1/poster.pdf',
      '/measures.csv',
      '/search?q=%E8%B7%AF',
      '/topic/roads',
      '/reports',
    ],
    ...[
      '/bulletins',
      '/bulletins/1',
      '/topic-calls/2026',
      '/report/1/original',
      '/report/1/file',
      '/feed.atom',
    ],
  ])('keeps %s', (path) => {
    expect(cacheHeaders(get(), page(path), 'b1').get('ETag')).not.toBeNull();
  });

  it.each([
    ...[
      '/case',
      '/case/rate',
      '/follow',
      '/submit/write',
      '/submit?measure=1',
      '/transparency',
      '/type',
      '/checker',
    ],
    ...['/measure/1/verify', '/measure/1/object', '/measure/1/file/1', '/topic-calls/2026/proposal'],
    ...[
      '/Case',
      '/%63ase',
      '//case',
      '/case.data',
      '/_root.data',
      '/About',
      '/about/',
      '/about.data',
      '/planted',
    ],
    ...[
      '/measure/1.data',
      '/measure/1/poster.pdf.data',
      '/measure/1/verify.data',
      '/topic-calls/2026/',
      '/search.data?q=x',
    ],
  ])('never keeps %s', (path) => {
    const headers = cacheHeaders(get(), page(path), 'b1');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('ETag')).toBeNull();
  });

  it('knows a page the reader already holds, and never one that is not kept', () => {
    const headers = cacheHeaders(get(), page('/'), 'b1');
    expect(isFresh(get({ 'If-None-Match': '"other", W/"7-b1-zh-CN-normal"' }), headers)).toBe(true);
    expect(isFresh(get({ 'If-None-Match': 'W/"6-b1-zh-CN-normal"' }), headers)).toBe(false);
    expect(isFresh(get({ 'If-None-Match': '*' }), cacheHeaders(get(), page('/case'), 'b1'))).toBe(false);
  });
});
