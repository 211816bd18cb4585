import { expect, it } from 'vitest';
import { saysRetaliation } from './says-retaliation.ts';

it.each([
  '打击报复\n我上月举报后被调到仓库。',
  '  因为反映问题受到打击报复，请救我',
  'Retaliation\nI was dismissed.',
])('who says so in the first line is urgent: %j', (text) => expect(saysRetaliation(text)).toBe(true));

it.each(['', '站长收红包。\n他说谁举报就打击报复谁。', '报销单是假的'])('who does not is not: %j', (text) =>
  expect(saysRetaliation(text)).toBe(false),
);
