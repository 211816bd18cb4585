import { describe, expect, it } from 'vitest';
import { type Actor, staffRoles } from '../case/actor.ts';
import { caseChannels } from '../case/states.ts';
import { endsCall, mayCall, mobileIn, occasionOf, waysOfChannel, waysToTell } from './notice.ts';

const both = { mail: 'a@test.example', telephone: '138 0000 0000' };
const all = { mail: true, text: true };

describe('how somebody is told', () => {
  it('is by mail first, then by text, then by telephone', () => {
    expect(waysToTell(both, 'answered', all)).toEqual(['mail', 'text', 'call']);
  });

  it('is by telephone where the install has nothing else', () => {
    expect(waysToTell(both, 'answered', { mail: false, text: false })).toEqual(['call']);
    expect(waysToTell({ mail: '', telephone: '0600-5550000' }, 'extended', all)).toEqual(['call']);
  });

  it.each(['received', 'accepted'] as const)('is never by a call that a case was %s', (occasion) => {
    expect(waysToTell({ ...both, mail: '' }, occasion, { mail: true, text: false })).toEqual([]);
  });

  it('is not at all where nothing was left', () => {
    expect(waysToTell({ mail: '', telephone: '' }, 'answered', all)).toEqual([]);
  });
});

describe('a number that takes text messages', () => {
  it.each([
    ['13800000000', '13800000000'],
    ['+86 138-0000-0000', '13800000000'],
    ['0086 13800000000', '13800000000'],
    ['0600-5550000', null],
    ['12800000000', null],
    ['', null],
  ])('%s gives %s', (written, mobile) => expect(mobileIn(written)).toBe(mobile));
});

it('tells citizens of what concerns them and of nothing internal', () => {
  expect(occasionOf('replyApproved')).toBe('answered');
  expect(occasionOf('infoRequested')).toBe('progressed');
  expect(occasionOf('noteAdded')).toBeNull();
  expect(occasionOf('dispatched')).toBeNull();
});

it('tries three times where nobody answers', () => {
  expect([1, 2, 3].map((tries) => endsCall('noAnswer', tries))).toEqual([false, false, true]);
  expect(endsCall('reached', 1)).toBe(true);
});

it('lets nobody but triage call', () => {
  const may = staffRoles.filter((kind) => mayCall({ kind, staffId: 's', unitId: 'u' } as Actor));
  expect(may).toEqual(['triageOfficer']);
});

it('whoever called 12345 is told there alone, and whoever stands in an old list by telephone alone', () => {
  const told = Object.fromEntries(caseChannels.map((channel) => [channel, waysOfChannel(channel).join()]));
  const all = 'mail,text,call';
  expect(told).toEqual({
    ...{ web: all, webWithoutScript: all, telephone: all, counter: all, mail: all, letter: all },
    ...{ hotline: '', ledger: 'call' },
  });
});
