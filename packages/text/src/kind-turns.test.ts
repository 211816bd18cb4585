import { describe, expect, it } from 'vitest';
import { recogniseKind } from './recognise-kind.ts';

describe('the turn of a message', () => {
  it.each([
    ['修了三回还是漏,报上去没有人来,这样的房子谁验收的?', 'complaint'],
    ['在车站捡到一只书包,请失主来领', 'question'],
    ['试试手机上能不能打字,收到不用回', 'question'],
    ['祝大家新年好', 'praise'],
    ['高价回收礼品,价格面议,常年有效', 'suggestion'],
    ['要么换成石板,要么每个月派人巡一遍', 'suggestion'],
    ['调解员从头陪到尾,一个下午就谈拢了,佩服', 'praise'],
  ])('takes %s for a %s', (text, kind) => {
    expect(recogniseKind(text)).toBe(kind);
  });
});
