import { deskWords } from '@huiyin/i18n/desk';
import { describe, expect, it } from 'vitest';
import { checkPoints, checkReply, replyIn } from './reply-draft.ts';

const words = deskWords['zh-CN'];

function filledIn(changes: Record<string, string>): FormData {
  const data = new FormData();
  const whole = {
    final: 'final',
    text: '已修好。',
    outcome: 'solved',
    surname: '王',
    telephone: '0600-5550000',
  };
  for (const [name, value] of Object.entries({ ...whole, ...changes })) data.set(name, value);
  return data;
}
const lacks = (changes: Record<string, string>) => Object.keys(checkReply(replyIn(filledIn(changes)), words));

describe('a reply before it is sent', () => {
  it('lacks nothing when text, outcome, surname and telephone are there', () => {
    expect(lacks({})).toEqual([]);
  });

  it('names each field that is empty', () => {
    expect(lacks({ outcome: '', text: ' ', surname: '', telephone: '' })).toEqual([
      'text',
      'outcome',
      'surname',
      'telephone',
    ]);
    expect(lacks({ outcome: '' })).toEqual(['outcome']);
  });

  it('asks for a date with 正在办理 and a reason with 暂不具备条件', () => {
    expect(lacks({ outcome: 'inProgress' })).toEqual(['outcomeDate']);
    expect(lacks({ outcome: 'notFeasible', outcomeReason: ' ' })).toEqual(['outcomeReason']);
  });

  it('is interim only while the matter is in progress', () => {
    expect(lacks({ final: 'interim' })).toEqual(['outcome']);
    expect(lacks({ final: 'interim', outcome: 'inProgress', outcomeDate: '2026-12-01' })).toEqual([]);
  });

  it('names by its number each point of which nothing was said', () => {
    expect(checkPoints(filledIn({ 'point-1': 'answered' }), 3, words)).toEqual({
      'point-0': '请确认第 1 条是否已经回答',
      'point-2': '请确认第 3 条是否已经回答',
    });
  });

  it('takes no telephone that cannot be dialled', () => {
    expect(lacks({ telephone: '没有' })).toEqual(['telephone']);
  });
});
