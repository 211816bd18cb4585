import { describe, expect, it } from 'vitest';
import { staffRoles } from '../case/actor.ts';
import { judgeMail, keepsContent, type MailMarks } from './judge-mail.ts';
import { mayDecideMails } from './policy.ts';

const own = ['box@portal.example', 'notice@portal.example'];
const mail = (headers: Record<string, string> = {}, change: Partial<MailMarks> = {}): MailMarks => ({
  from: 'wang@test.example',
  subject: '东门小学门口的路灯',
  mediaType: 'multipart/mixed',
  headers: new Map(Object.entries(headers)),
  citesCase: false,
  ...change,
});

describe('a mail by a person', () => {
  it.each([
    ['without marks', mail()],
    ['that says it was sent by nobody automatic', mail({ 'auto-submitted': 'no' })],
    ['with a return path', mail({ 'return-path': '<wang@test.example>' })],
    ['of ordinary precedence', mail({ precedence: 'first-class' })],
    ['that writes about automatic answers', mail({}, { subject: '投诉自动回复太慢' })],
  ])('%s may become a case', (_name, one) => expect(judgeMail(one, own)).toBeNull());
});

describe('a mail that makes no case', () => {
  it.each([
    ['a delivery report', 'bounce', mail({}, { mediaType: 'multipart/report' })],
    ['a null return path', 'bounce', mail({ 'return-path': '<>' })],
    ['a null return path with spaces', 'bounce', mail({ 'return-path': ' < > ' })],
    ['the mail daemon', 'bounce', mail({}, { from: 'mailer-daemon@mx.example' })],
    ['a postmaster', 'bounce', mail({}, { from: 'postmaster@mx.example' })],
    ['recipients that failed', 'bounce', mail({ 'x-failed-recipients': 'a@b.example' })],
    ['our own address', 'loop', mail({}, { from: 'notice@portal.example' })],
    ['the mark of a loop', 'loop', mail({ 'x-loop': 'anything' })],
    ['no author', 'noSender', mail({}, { from: null })],
    ['an automatic answer', 'autoReply', mail({ 'auto-submitted': 'auto-replied (vacation)' })],
    ['something generated', 'autoReply', mail({ 'auto-submitted': 'Auto-Generated' })],
    ['an old automatic answer', 'autoReply', mail({ precedence: 'auto_reply' })],
    ['a robot of its own kind', 'autoReply', mail({ 'x-autoreply': 'yes' })],
    ['an away note by its subject', 'autoReply', mail({}, { subject: '自动回复：我不在办公室' })],
    ['an English away note', 'autoReply', mail({}, { subject: 'Automatic reply: Lamps' })],
    ['a mailing list', 'bulk', mail({ 'list-id': '<all.lists.example>' })],
    ['an unsubscribe link', 'bulk', mail({ 'list-unsubscribe': '<https://x.example>' })],
    ['bulk mail', 'bulk', mail({ precedence: 'Bulk' })],
    ['a case of ours', 'aboutCase', mail({}, { citesCase: true })],
  ] as const)('%s: %s', (_name, reason, one) => expect(judgeMail(one, own)).toBe(reason));

  it('leaves a line only where its words are not for us, and is for triage to decide', () => {
    expect(keepsContent('bounce')).toBe(false);
    expect(keepsContent('tooLarge')).toBe(false);
    expect(keepsContent('aboutCase')).toBe(true);
    const deciding = staffRoles.filter((kind) =>
      mayDecideMails({ kind, staffId: 's', unitId: 'u', sectionId: null }),
    );
    expect(deciding).toEqual(['triageOfficer']);
  });
});
