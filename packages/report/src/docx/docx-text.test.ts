import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.ts';
import { readOriginal } from '../read-original.ts';
import { cell, docx, paragraph } from './testing/word-files.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function textOf(bytes: Uint8Array): Promise<string> {
  const reading = await readOriginal(bytes, '通报.docx');
  if (!reading.ok) throw new Error(reading.message);
  return reading.text;
}

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const inList = (list: number, depth: number): string =>
  `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;

describe('Word documents', () => {
  it('give one line a paragraph and one row a line, with tabs between cells', async () => {
    const rows = `<w:tbl><w:tr>${cell('反馈问题')}${cell('整改措施')}${cell('责任单位')}</w:tr><w:tr>${cell('学位供给不足')}${cell('（1）新建学校。投用2所。', '（2）扩建学校。投用3所。')}${cell('教育局')}</w:tr></w:tbl>`;
    const text = await textOf(docx(paragraph('澄溪县委巡察整改情况通报') + rows));
    expect(text).toBe(
      '澄溪县委巡察整改情况通报\n反馈问题\t整改措施\t责任单位\n学位供给不足\t（1）新建学校。投用2所。\u2028（2）扩建学校。投用3所。\t教育局\n',
    );
    const [problem] = parseReport(text).problems;
    expect(problem?.measures.map(({ number, title, unit }) => [number, title, unit])).toEqual([
      [1, '新建学校', '教育局'],
      [2, '扩建学校', '教育局'],
    ]);
  });

  it('give merged cells once, where they stand, and read them for all the rows they span', async () => {
    const first = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>';
    const next = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>';
    const head = ['反馈问题', '整改措施', '责任单位'].map((text) => cell(text)).join('');
    const rows = [
      head,
      `${first}${paragraph('食堂浪费')}</w:tc>${cell('推行小份菜')}${first}${paragraph('办公室')}</w:tc>`,
      `${next}${cell('开展宣传')}${next}`,
      `<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>${paragraph('注：接受监督')}</w:tc>`,
    ];
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const text = await textOf(docx(paragraph('某局党组关于巡察整改情况的通报') + table));
    expect(text).toContain('食堂浪费\t推行小份菜\t办公室\n\t开展宣传\t\n注：接受监督\t\t\n');
    const [problem] = parseReport(text).problems;
    expect(problem?.measures.map(({ text: words, unit }) => [words, unit])).toEqual([
      ['推行小份菜', '办公室'],
      ['开展宣传', '办公室'],
    ]);
  });

  it('give the numbers that Word prints: by level, by style, and counting on where a level does', async () => {
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="3">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '（%3）', '<w:lvlRestart w:val="0"/>')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
    const styles = `<w:styles ${w}><w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`;
    const heading = '<w:pPr><w:pStyle w:val="B"/></w:pPr>';
    const body =
      paragraph('整改情况', heading) +
      ['道路破损', '路灯不亮']
        .map((name) => paragraph(name, inList(7, 1)) + paragraph('修复。', inList(7, 2)))
        .join('') +
      paragraph('下一步', heading) +
      paragraph('正文');
    const text = await textOf(docx(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }));
    expect(text).toBe('一、整改情况\n1.道路破损\n（1）修复。\n2.路灯不亮\n（2）修复。\n二、下一步\n正文\n');
  });

  it('start a list anew where it says so', async () => {
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
    const body = [1, 1, 2, 2].map((list) => paragraph('x', inList(list, 0))).join('');
    expect(await textOf(docx(body, { 'word/numbering.xml': numbering }))).toBe('①x\n②x\n①x\n②x\n');
  });

  it('say when a number could not be told', async () => {
    const reading = await readOriginal(docx(paragraph('修复道路', inList(1, 0))), 'a.docx');
    expect(reading).toMatchObject({
      ok: true,
      text: '修复道路\n',
      note: expect.stringContaining('1 个段落'),
    });
  });

  it('leave out what a reader does not see: deletions, hidden words, field codes, notes', async () => {
    const run = (inside: string): string => `<w:r>${inside}</w:r>`;
    const body = `<w:p>${run('<w:t>改造</w:t>')}<w:del>${run('<w:delText>8</w:delText>')}</w:del><w:ins>${run('<w:t>9</w:t>')}</w:ins>${run('<w:rPr><w:vanish/></w:rPr><w:t>待核</w:t>')}${run('<w:instrText>PAGE</w:instrText>')}${run('<w:t>个&amp;余</w:t><w:footnoteReference w:id="2"/>')}</w:p>`;
    expect(await textOf(docx(body))).toBe('改造9个&余\n');
  });

  it('are refused with entities, and never wait for anything outside', async () => {
    const body = paragraph('&secret;');
    const bytes = docx(body, {});
    expect(await textOf(bytes)).toBe('&secret;\n');
    const hostile = docx(`${body}<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>`);
    expect(await readOriginal(hostile, 'a.docx')).toMatchObject({ ok: false, fault: 'damagedDocx' });
  });
});
