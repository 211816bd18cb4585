import { describe, expect, it } from 'vitest';
import { readEnvironment } from './env.ts';

const PUBLIC = {
  HUIYIN_PORTAL_ORIGIN: 'https://voice.example',
  HUIYIN_DESK_ORIGIN: 'https://desk.example',
};

describe('the environment', () => {
  it('needs nothing to be set: this machine only, a demonstration, desk beside portal', () => {
    const environment = readEnvironment({});
    expect(environment).toMatchObject({ mode: 'demonstration', host: '127.0.0.1', databaseUrl: null });
    expect(environment.portal).toEqual({
      port: 4321,
      origins: ['http://127.0.0.1:4321', 'http://localhost:4321'],
    });
    expect(environment.desk.port).toBe(4322);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ DATABASE_URL: '', HUIYIN_PORT: '' }).portal.port).toBe(4321);
  });

  it.each([
    ['HUIYIN_PORT', 'door'],
    ['HUIYIN_PORT', '70000'],
    ['HUIYIN_MODE', 'test'],
    ['DATABASE_URL', 'mysql://here'],
    ['HUIYIN_PORTAL_ORIGIN', 'voice.example'],
  ])('names the variable that is wrong: %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(name);
  });
});

describe('the scanner of files', () => {
  it('is none, or a clamd at a socket or port', () => {
    expect(readEnvironment({}).scanner).toBeNull();
    const HUIYIN_CLAMD = 'unix:/run/clamav/clamd.ctl';
    expect(readEnvironment({ HUIYIN_CLAMD }).scanner).toEqual({ path: '/run/clamav/clamd.ctl' });
  });

  it('that is named otherwise is refused in a sentence with an example', () => {
    expect(() => readEnvironment({ HUIYIN_CLAMD: '/run/clamav/clamd.ctl' })).toThrow(
      /HUIYIN_CLAMD.*tcp:127\.0\.0\.1:3310/,
    );
  });
});

describe('being reachable from outside', () => {
  it.each([
    ['another address', { HUIYIN_HOST: '0.0.0.0' }],
    ['production', { HUIYIN_MODE: 'production' }],
    ['origins without TLS', { HUIYIN_HOST: '0.0.0.0', ...PUBLIC }],
    [
      'plain http origins',
      {
        HUIYIN_MODE: 'production',
        HUIYIN_BEHIND_PROXY: 'true',
        ...PUBLIC,
        HUIYIN_DESK_ORIGIN: 'http://d.example',
      },
    ],
    [
      'one origin only',
      { HUIYIN_MODE: 'production', HUIYIN_BEHIND_PROXY: 'true', HUIYIN_DESK_ORIGIN: 'https://d.example' },
    ],
  ])('is refused for %s', (_name, source) => {
    expect(() => readEnvironment(source)).toThrow('TLS');
  });

  it('is allowed behind a proxy that ends TLS, or with a certificate of its own', () => {
    expect(
      readEnvironment({ HUIYIN_MODE: 'production', HUIYIN_BEHIND_PROXY: 'true', ...PUBLIC }).behindProxy,
    ).toBe(true);
    const own = {
      HUIYIN_HOST: '0.0.0.0',
      HUIYIN_TLS_CERT: '/etc/c.pem',
      HUIYIN_TLS_KEY: '/etc/k.pem',
      ...PUBLIC,
    };
    expect(readEnvironment(own).tls).toEqual({ certificate: '/etc/c.pem', key: '/etc/k.pem' });
  });

  it('wants certificate and key together', () => {
    expect(() => readEnvironment({ HUIYIN_TLS_CERT: '/etc/c.pem' })).toThrow('HUIYIN_TLS_KEY');
  });
});

describe('notices', () => {
  it('are not sent unless a mail server and a sender are set', () => {
    expect(readEnvironment({}).notices).toEqual({ mail: null, text: null });
    const { mail } = readEnvironment({
      HUIYIN_SMTP_URL: 'smtps://portal:pass@mail.example:465',
      HUIYIN_MAIL_FROM: '回音 <notice@portal.example>',
    }).notices;
    expect(mail?.url.hostname).toBe('mail.example');
    expect(mail?.from).toEqual({ name: '回音', address: 'notice@portal.example' });
  });

  it.each([
    { HUIYIN_SMTP_URL: 'smtp://mail.example' },
    { HUIYIN_MAIL_FROM: 'notice@portal.example' },
    { HUIYIN_SMTP_URL: 'smtp://mail.example', HUIYIN_MAIL_FROM: 'nobody' },
  ])('want both: %o', (source) => expect(() => readEnvironment(source)).toThrow('HUIYIN_MAIL_FROM'));

  it('go with the mailbox that citizens write to, or its receipts could not be sent', () => {
    const HUIYIN_IMAP_URL = 'imaps://box%40portal.example:pass@mail.example/INBOX';
    expect(readEnvironment({}).inbox).toBeNull();
    expect(() => readEnvironment({ HUIYIN_IMAP_URL })).toThrow('HUIYIN_SMTP_URL');
    const smtp = { HUIYIN_SMTP_URL: 'smtp://mail.example', HUIYIN_MAIL_FROM: 'notice@portal.example' };
    expect(() => readEnvironment({ ...smtp, HUIYIN_IMAP_URL: 'imaps://mail.example' })).toThrow('user');
    expect(readEnvironment({ ...smtp, HUIYIN_IMAP_URL }).inbox?.seconds).toBe(60);
  });

  it('never hand telephone numbers to a gateway in clear', () => {
    expect(() => readEnvironment({ HUIYIN_SMS_URL: 'http://sms.example/send' })).toThrow('https');
    expect(readEnvironment({ HUIYIN_SMS_URL: 'https://sms.example/send' }).notices.text?.token).toBeNull();
  });
});
