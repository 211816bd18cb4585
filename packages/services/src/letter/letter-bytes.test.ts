import { expect, it } from 'vitest';
import { type DispatchLetter, letterBytes } from './letter-bytes.ts';
import { entryOf } from './testing/entry-of.ts';

const letter: DispatchLetter = {
  kind: 'answer',
  reportOn: '2026-03-20',
  supervision: '',
  caseNumber: '41104718179',
  unit: '水务局 供水科',
  participants: ['交通运输局'],
  dispatchedOn: '2026-03-03',
  dueOn: '2026-03-24',
  place: '城关镇 东门村',
  text: ['水管漏了 <b>半个月</b>。\n什么时候修？'],
  points: ['什么时候修？'],
  instruction: '',
  issuedBy: { name: '测试县', telephone: '0600-5550000' },
};
const xmlOf = async (change: Partial<DispatchLetter>) =>
  entryOf(Buffer.from(await letterBytes({ ...letter, ...change })), 'word/document.xml');

it('is a Word document with everything the unit needs, marked-up text as mere text', async () => {
  const xml = await xmlOf({});
  for (const words of [
    '群众来件转办单',
    '41104718179',
    '水务局 供水科',
    '交通运输局',
    '2026-03-24',
    '1. 什么时候修？',
    '0600-5550000',
  ])
    expect(xml).toContain(words);
  expect(xml).toContain('水管漏了 &lt;b&gt;半个月&lt;/b&gt;。');
  expect(xml).not.toContain('报告期限');
});

it('as a 交办单 asks for a report by its day, and says when and why the case is supervised', async () => {
  const xml = await xmlOf({ kind: 'report', supervision: '多人反映' });
  for (const words of ['群众来件交办单', '报告期限', '请于 2026-03-20 前', '本件已列为督办：多人反映'])
    expect(xml).toContain(words);
});

it('has room for stamp and date in one line: of the wide cell’s 29 characters of 12 points the line takes fewer', async () => {
  const [line = ''] = /负责人签发：[^<]*/.exec(await xmlOf({})) ?? [];
  expect(line).toMatch(/（盖章）.+年.+月.+日$/);
  expect(line.length).toBeLessThan(29);
});
