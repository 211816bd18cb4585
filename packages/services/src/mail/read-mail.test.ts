import { describe, expect, it } from 'vitest';
import { readMail } from './read-mail.ts';

/** 东门小学 and 路灯坏了 in GB 2312. */
const school = Buffer.from('b6abc3c5d0a1d1a7', 'hex');
const lamp = Buffer.from('c2b7b5c6bbb5c1cb', 'hex');
const hz = (gb: Buffer) => `~{${Buffer.from(gb.map((byte) => byte & 0x7f)).toString('latin1')}~}`;
const base64 = (words: Buffer | string) => Buffer.from(words as string).toString('base64');

const read = (...parts: readonly (string | Buffer)[]) =>
  readMail(Buffer.concat(parts.map((part) => Buffer.from(part as string))), 'portal.example');
const lines = (...all: readonly string[]) => all.join('\r\n');
const from = 'From: Wang <Wang@Test.example>\r\n';

describe('the words of a mail', () => {
  it('are subject and body, as plain text', async () => {
    const mail = await read(lines(`${from}Subject: Lamps`, '', 'Two lamps are broken.', ''));
    expect(mail.text).toBe('Lamps\n\nTwo lamps are broken.');
    expect(mail.marks).toMatchObject({ from: 'wang@test.example', subject: 'Lamps', citesCase: false });
  });

  it.each(['gbk', 'gb2312', 'GB18030'])('are read in %s', async (charset) => {
    const head = lines(
      `${from}Subject: =?${charset}?B?${base64(school)}?=`,
      `Content-Type: text/plain; charset=${charset}`,
      '',
      '',
    );
    expect((await read(head, lamp)).text).toBe('东门小学\n\n路灯坏了');
  });

  it('are read in HZ', async () => {
    const head = lines(
      `${from}Subject: =?HZ-GB-2312?B?${base64(hz(school))}?=`,
      'Content-Type: text/plain; charset=hz-gb-2312',
      '',
      `${hz(lamp)} 2 ~~ 3`,
    );
    expect((await read(head)).text).toBe('东门小学\n\n路灯坏了 2 ~ 3');
  });

  it('are read in GBK that nobody declared, in the subject and in the body', async () => {
    const mail = await read(`${from}Subject: `, school, '\r\n\r\n', lamp);
    expect(mail.text).toBe('东门小学\n\n路灯坏了');
    const declared = await read(
      `${from}Subject: `,
      school,
      '\r\nContent-Type: text/plain; charset=gbk\r\n\r\n',
      lamp,
    );
    expect(declared.text).toBe('东门小学\n\n路灯坏了');
  });

  it('leave the markup of HTML behind, and what it hides', async () => {
    const html =
      '<html><head><style>p{}</style><script>x()</script></head><body><p>路灯<b>坏了</b></p><p>两个月</p><img src="cid:logo"></body></html>';
    const mail = await read(lines(`${from}Content-Type: text/html; charset=utf-8`, '', html));
    expect(mail.text).toBe('路灯坏了\n\n两个月');
  });

  it('are without characters that a database does not take', async () => {
    const mail = await read(lines(`${from}Subject: a\u0000b`, '', 'c\u0000d\u0007'));
    expect(mail.text).toBe('ab\n\ncd');
  });

  it('may be none', async () => {
    expect((await read(lines(from, ''))).text).toBe('');
    expect((await read('')).marks.from).toBeNull();
    expect((await read(Buffer.from([0, 255, 254, 13, 10, 13, 10, 1, 200]))).marks.from).toBeNull();
  });
});

describe('broken MIME', () => {
  it('gives what can be read of it', async () => {
    const cut = await read(
      lines(
        `${from}Content-Type: multipart/mixed; boundary="b"`,
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Two lamps.',
        '--b',
        'Content-Type: image/png; name="a.png"',
        'Content-Transfer-Encoding: base64',
        '',
        'AAAA%%%%',
      ),
    );
    expect(cut.text).toBe('Two lamps.');
    expect(cut.files.map(({ fileName }) => fileName)).toEqual(['a.png']);
    const none = await read(lines(`${from}Content-Type: multipart/mixed`, '', '--b', '', 'x'));
    expect(none.text).toBe('');
  });

  it('of a thousand parts is refused, not read for ever', async () => {
    const parts = Array.from({ length: 3000 }, () => '--b\r\nContent-Type: text/plain\r\n\r\nx');
    const many = lines(`${from}Content-Type: multipart/mixed; boundary=b`, '', ...parts, '--b--');
    await expect(read(many)).rejects.toThrow();
  });
});

describe('marks of a mail', () => {
  it('say what stands in its header, first come first', async () => {
    const { marks } = await read(
      lines(
        `${from}Return-Path: <>`,
        'Auto-Submitted: auto-replied',
        'List-Id: <all>',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '',
      ),
    );
    expect(marks.mediaType).toBe('multipart/report');
    expect(marks.headers.get('return-path')).toBe('<>');
    expect(marks.headers.get('auto-submitted')).toBe('auto-replied');
    expect(marks.headers.has('list-id')).toBe(true);
  });

  it.each([
    ['a number of ours in the subject', 'Subject: Re: 受理编号 234 5678 9013', true],
    ['a telephone number', 'Subject: 请回电 13800000000', false],
    ['a wrong number', 'Subject: 23456789014', false],
    ['a thread of ours', `In-Reply-To: <${'a'.repeat(32)}@portal.example>`, true],
    ['a thread of others', `References: <${'a'.repeat(32)}@other.example>`, false],
  ])('tell %s', async (_name, header, expected) => {
    expect((await read(lines(`${from}${header}`, '', 'x'))).marks.citesCase).toBe(expected);
  });
});
