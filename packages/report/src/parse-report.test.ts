import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proveFuzz } from '../prove/fuzz.ts';
import { faultOf } from '../prove/mutated-reports.ts';
import { parseReport } from './parse-report.ts';

const frame = (content: string, date = '2024年3月5日'): string =>
  `中共澄溪县委关于巡察整改进展情况的通报\n现将整改进展情况予以公布。\n${content}\n联系电话：0600-5554001。\n中共澄溪县委\n${date}`;

describe('what a report says of itself', () => {
  it('takes title, body, date and contact from their places', () => {
    const report = parseReport(frame('1.关于“道路破损”问题的整改。\n(1)修复道路。修复12公里。'));
    expect(report.title).toBe('中共澄溪县委关于巡察整改进展情况的通报');
    expect(report.body).toBe('中共澄溪县委');
    expect(report.publishedOn).toBe('2024-03-05');
    expect(report.contact).toEqual({ phone: ['0600-5554001'], email: [], address: [] });
    expect(report.warnings).toEqual([]);
  });

  it('reads dates written in Chinese numerals and refuses days that do not exist', () => {
    const content = '1.关于“道路破损”问题的整改。\n(1)修复道路。修复12公里。';
    expect(parseReport(frame(content, '二〇二四年十二月三十一日')).publishedOn).toBe('2024-12-31');
    const impossible = parseReport(frame(content, '2023年2月29日'));
    expect(impossible.publishedOn).toBeNull();
    expect(impossible.warnings.map(({ code }) => code)).toEqual(['date-invalid']);
  });

  it('compares declared totals with what it found, at the place of the declaration', () => {
    const text = frame(
      '针对反馈的4个问题，制定整改措施9条，已完成8条。\n1.关于“道路破损”问题的整改。\n(1)修复道路。修复12公里。',
    );
    const report = parseReport(text);
    expect(report.declared).toEqual({ problems: 4, measures: 9, measuresDone: 8 });
    expect(report.warnings.map(({ start, end }) => text.slice(start, end))).toEqual(['4个问题', '措施9条']);
  });

  it('keeps redaction blanks and nested quotes as they are printed', () => {
    const text = frame(
      '1.关于“‘吃拿卡要’问题较为突出”问题的整改。\n(1)学习讲话。深入学习总书记 关于作风建设的论述。',
    );
    const [problem] = parseReport(text).problems;
    expect(problem?.title).toBe('‘吃拿卡要’问题较为突出');
    expect(problem?.measures[0]?.text).toBe('学习讲话。深入学习总书记 关于作风建设的论述。');
  });
});

describe('page dressing', () => {
  it('does not reach the last measure or the signature', () => {
    const text = `首页 > 公开\n发布时间：2024-04-01 来源：县委办\n${frame('1.关于“道路破损”问题的整改。\n(1)修复道路。修复12公里。')}\n上一篇：没有了\n【打印本页】 【关闭窗口】\n版权所有：澄溪县`;
    const report = parseReport(text);
    expect(report.title).toBe('中共澄溪县委关于巡察整改进展情况的通报');
    expect(report.publishedOn).toBe('2024-03-05');
    expect(report.problems[0]?.measures[0]?.text).toBe('修复道路。修复12公里。');
  });
});

describe('texts that are no report', () => {
  it.each([
    ['', /空/],
    ['今天天气很好。', /没有逐条列出/],
    ['县委召开巡察整改推进会\n3月2日，县委召开会议。会议指出，一是抓紧整改；二是压实责任。', /新闻/],
    ['关于招聘工作人员的公告\n1.关于报名问题。\n(1)网上报名。特此公告。', /公告/],
  ])('gives no problems and a reason for %j', (text, reason) => {
    const report = parseReport(text);
    expect(report.counts).toEqual({ problems: 0, measures: 0 });
    expect(report.reason).toMatch(reason);
    expect(report.warnings).toEqual([]);
  });
});

describe('any text at all', () => {
  it('parses 200 damaged reports without a throw or a misplaced offset', { timeout: 30_000 }, () => {
    expect(proveFuzz({ runs: 200, seed: 7_000 }).failures).toEqual([]);
  });

  it('parses arbitrary strings', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => faultOf(text) === null),
      { seed: 11, numRuns: 100 },
    );
  });
});
