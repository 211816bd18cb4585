import { deskWords } from '@huiyin/i18n/desk';
import { describe, expect, it } from 'vitest';
import { checkRegistration, registrationIn } from './registration.ts';

function heard(changes: Record<string, string>): FormData {
  const data = new FormData();
  const whole = { aboutPerson: 'no', text: '路灯不亮', identityMode: 'anonymous', mayPublish: 'no' };
  for (const [name, value] of Object.entries({ ...whole, ...changes })) data.set(name, value);
  return data;
}
const lacks = (changes: Record<string, string>) =>
  Object.keys(checkRegistration(heard(changes), { words: deskWords['zh-CN'], today: '2026-11-30' }));

describe('a case registered for a caller', () => {
  it('needs the text, the two questions and a word on publication', () => {
    expect(lacks({})).toEqual([]);
    expect(lacks({ text: '', aboutPerson: '', identityMode: '', mayPublish: '' })).toEqual([
      'aboutPerson',
      'text',
      'identityMode',
      'mayPublish',
    ]);
  });

  it('is not registered here when it accuses a person', () => {
    expect(lacks({ aboutPerson: 'yes', text: '' })).toEqual(['aboutPerson']);
  });

  it('with a name needs a name or a telephone, without one keeps neither', () => {
    expect(lacks({ identityMode: 'realName' })).toEqual(['telephone']);
    expect(lacks({ identityMode: 'realName', name: '李某' })).toEqual([]);
    expect(registrationIn(heard({ name: '李某', telephone: '13800000000' })).form).toMatchObject({
      name: '',
      telephone: '',
    });
  });

  it('names a day that is not past, and why, or neither: a reason by itself is not dropped', () => {
    expect(lacks({ needBy: '2026-11-30', needByReason: '报名截止' })).toEqual([]);
    expect(lacks({ needBy: '2026-11-29', needByReason: '报名截止' })).toEqual(['needBy']);
    expect(lacks({ needByReason: '报名截止' })).toEqual(['needBy']);
    expect(lacks({ needBy: '2026-11-30' })).toEqual(['needByReason']);
  });

  it('by letter is not asked what only a caller can be asked', () => {
    const missing = { text: '', aboutPerson: '', mayPublish: '' };
    for (const words of Object.values(deskWords)) {
      const said = (channel: string) =>
        Object.values(checkRegistration(heard({ ...missing, channel }), { words, today: '2026-11-30' }));
      expect(said('counter')).toEqual(said('telephone'));
      expect(said('letter').filter((sentence) => said('telephone').includes(sentence))).toEqual([]);
    }
  });

  it('keeps the text as typed, line ends aside', () => {
    expect(registrationIn(heard({ text: ' 第一行\r\n第二行 ' })).form.text).toBe(' 第一行\n第二行 ');
  });
});
