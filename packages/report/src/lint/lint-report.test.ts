import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.ts';
import { lintReport } from './lint-report.ts';

const signed = '\n联系电话：0600-5554001。\n中共澄溪县委\n2024年3月15日';

function lint(measures: readonly string[], asOf = '2024-03-15'): string[] {
  const items = measures.map((measure, index) => `(${index + 1})${measure}`).join('\n');
  return codes(
    `中共澄溪县委关于巡察整改进展情况的通报\n1.关于“道路破损”问题的整改。\n${items}${signed}`,
    asOf,
  );
}

/** `code numbers`, in the order of the text. */
function codes(text: string, asOf: string | null = null): string[] {
  const { problems, publishedOn } = parseReport(text);
  const measures = problems.flatMap((problem) => problem.measures);
  const findings = lintReport(text, { measures, publishedOn, asOf: asOf ?? publishedOn });
  for (const { places } of findings)
    for (const { start, end, text: own } of places)
      expect(text.slice(start, end).replace(/\n/g, '')).toBe(own);
  return findings.map(({ code, places }) => [code, ...new Set(places.map(({ number }) => number))].join(' '));
}

describe('totals and their parts', () => {
  it('are found where three parts or more do not add up', () => {
    expect(lint(['培育主体。获评示范社20家，其中省级4家、市级6家、县级7家。'])).toEqual(['sum-differs 1']);
    expect(lint(['培育主体。获评示范社20家，其中省级4家、市级6家、县级10家。'])).toEqual([]);
  });

  it('are left alone where only an example is singled out, or a part is told as about', () => {
    expect(lint(['招聘教师。招聘教师118名，其中研究生21名。'])).toEqual([]);
    expect(lint(['招聘教师。招聘教师118名，其中本科近90名、专科20余名、研究生21名。'])).toEqual([]);
    expect(lint(['招聘教师。招聘教师328名，其中音体美97名、心理26名，从高校引进41名。'])).toEqual([]);
  });

  it('are found where what is left over is not the rest', () => {
    expect(lint(['盘活资产。登记闲置资产27处，已盘活22处，其余3处正在办理。'])).toEqual(['sum-differs 1']);
    expect(lint(['盘活资产。登记闲置资产27处，已盘活24处，其余3处正在办理。'])).toEqual([]);
  });
});

describe('the same fact under two measures', () => {
  it('is found by its figure and by its words', () => {
    expect(
      lint(['科技创新。新增市级工程技术研究中心29家。', '平台建设。累计建成市工程技术研究中心29家。']),
    ).toEqual(['fact-repeated 1 2']);
    expect(
      lint(['城市更新。云溪科创园研发总部一期项目封顶。', '产业升级。云溪科创园研发总部一期项目完成封顶。']),
    ).toEqual(['fact-repeated 1 2']);
  });

  it('is not seen in equal figures of different things, nor in a document named twice', () => {
    expect(lint(['科技创新。新增孵化器29家。', '环境整治。取缔小作坊29家。'])).toEqual([]);
    expect(
      lint([
        '健全机制。印发《澄溪县工程建设招标投标管理办法》。',
        '规范采购。修订《澄溪县工程建设招标投标管理办法》。',
      ]),
    ).toEqual([]);
  });
});

describe('words stronger than what they stand on', () => {
  it('are found in a heading whose text only submits', () => {
    expect(lint(['推动水质问题销号。销号材料已报送至市督察整改办。'])).toEqual(['heading-stronger 1']);
    expect(lint(['推动水质问题销号。材料已报送市督察整改办，问题已销号。'])).toEqual([]);
  });

  it('are found where a count of things done holds one being done', () => {
    expect(lint(['盘活土地。已完成处置7宗，其中4宗已开工，2宗已收回，1宗正在办理手续。'])).toEqual([
      'doing-beside-done 1',
    ]);
    expect(lint(['盘活土地。列入计划7宗，其中4宗已开工，2宗已收回，1宗正在办理手续。'])).toEqual([]);
  });

  it('are found in a per cent of opinions without the number asked', () => {
    expect(lint(['优化服务。答复问题29个，满意率100%。'])).toEqual(['percent-without-base 1']);
    expect(lint(['优化服务。回收问卷1260份，满意率98.2%。'])).toEqual([]);
    expect(lint(['修复道路。隐患整改率100%。'])).toEqual([]);
  });
});

describe('promises and nothing to check', () => {
  it('tells a day that has passed from one to come', () => {
    const promise = ['规范议事。要求子企业在2024年2月底前出台制度，目前超80%已完成。'];
    expect(lint(promise)).toEqual(['promise-passed 1']);
    expect(lint(promise, '2024-02-29')).toEqual([]);
    expect(lint(['修复道路。剩余1.4公里计划10月底前完工。'], '2024-12-01')).toEqual(['promise-passed 1']);
    expect(lint(['规范议事。截至2024年2月底，已完成12家。'])).toEqual([]);
  });

  it('finds a measure of intentions only', () => {
    expect(lint(['强化责任。进一步提高认识，切实加强领导，持续推动工作走深走实。'])).toEqual([
      'nothing-checkable 1',
    ]);
    expect(lint(['强化责任。出台《澄溪县履职办法》，切实加强领导。'])).toEqual([]);
  });
});

/** The real report beside the checkout; extra to the sentences above. */
const real = new URL('../../../../../shared/data/reports/kunshan-2024-03-15.txt', import.meta.url);

it.skipIf(!existsSync(real))(
  'finds the known cases of the real report (skipped where ../shared/data is absent)',
  () => {
    const found = codes(readFileSync(real, 'utf8'));
    expect(found).toEqual(
      expect.arrayContaining([
        ...['fact-repeated 5 12', 'percent-without-base 10', 'sum-differs 41', 'doing-beside-done 65'],
        ...['percent-without-base 86', 'promise-passed 96', 'heading-stronger 100'],
      ]),
    );
    expect(found.length).toBeLessThanOrEqual(17);
  },
);
