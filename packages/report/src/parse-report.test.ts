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

describe('contact and signature', () => {
  it('are found below notes, a month alone and the signature', () => {
    const report = parseReport(
      '中共柳浪路小学总支关于巡察整改情况的通报\n1.校园安全管理有漏洞\n(1)增设监控探头62个①。\n(2)更换灭火器110具。\n注：①含新楼36个。\n柳浪路小学党总支\n2024年11月\n监督电话：0600-5559012',
    );
    expect(report.body).toBe('柳浪路小学党总支');
    expect(report.publishedOn).toBeNull();
    expect(report.contact.phone).toEqual(['0600-5559012']);
    expect(report.problems[0]?.measures.at(-1)?.text).toBe('更换灭火器110具。');
  });

  it('are told in sentences too', () => {
    const report = parseReport(
      frame(
        '1.关于“停车难”问题的整改。\n(1)新增车位460个。\n有不满意的，请拨打电话0600-5551491，也可直接到门诊楼1楼投诉中心反映。',
      ),
    );
    expect(report.contact).toEqual({
      phone: ['0600-5551491', '0600-5554001'],
      email: [],
      address: ['门诊楼1楼投诉中心'],
    });
    expect(report.problems[0]?.measures[0]?.text).toBe('新增车位460个。');
  });
});

describe('what was not understood', () => {
  it('is told at its place', () => {
    const text = frame(
      '一、整改落实情况\n1.关于“道路破损”问题的整改\n(1)修复道路12公里。\n二、举一反三情况\n1.开展同类问题排查，发现问题21个。\n2.完善制度5项。',
    );
    const unread = parseReport(text).warnings.filter(({ code }) => code === 'item-unread');
    expect(unread.map(({ start }) => text.slice(start, start + 6))).toEqual(['二、举一反三']);
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
