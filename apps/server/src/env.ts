import { resolve } from 'node:path';
import { type PasswordProfile, passwordProfiles } from '@huiyin/domain/staff/password';
import { type MasterKey, readMasterKey } from '@huiyin/keys/master-key';
import { SecretUnreadable, withSecretsRead } from '@huiyin/services/operator-secrets';
import { type ClamdPlace, clamdPlaceWanted, readClamdPlace } from '@huiyin/services/scan/clamd-place';
import { z } from 'zod';
import { isLoopback } from './notices/loopback.ts';
import { officeShape, readOffice } from './office-settings.ts';
import { StartFailure } from './operator/start-failure.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

const port = z.coerce.number().int().min(1).max(65_535);
const origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin)));

const shape = z.object({
  HUIYIN_MODE: z.enum(['demonstration', 'production']).default('demonstration'),
  HUIYIN_DATA: z.string().min(1).default(resolve(ROOT, '.huiyin')),
  HUIYIN_REPORT: z.string().min(1).optional(),
  HUIYIN_HOST: z.string().min(1).default('127.0.0.1'),
  HUIYIN_PORT: port.default(4321),
  HUIYIN_DESK_PORT: port.optional(),
  HUIYIN_PORTAL_ORIGIN: origins.optional(),
  HUIYIN_DESK_ORIGIN: origins.optional(),
  HUIYIN_TLS_CERT: z.string().min(1).optional(),
  HUIYIN_TLS_KEY: z.string().min(1).optional(),
  HUIYIN_BEHIND_PROXY: z.stringbool().default(false),
  HUIYIN_HSTS_SUBDOMAINS: z.stringbool().default(true),
  HUIYIN_HOLD_BURSTS: z.stringbool().default(true),
  HUIYIN_WORK: z.coerce.number().int().min(1).max(100_000).default(1000),
  HUIYIN_PASSWORDS: z.enum(passwordProfiles).default('asvs'),
  ...officeShape,
  HUIYIN_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  HUIYIN_MAIL_FROM: z.string().min(3).optional(),
  HUIYIN_IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  HUIYIN_IMAP_SECONDS: z.coerce.number().int().min(10).max(3600).default(60),
  HUIYIN_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  HUIYIN_SMS_TOKEN: z.string().min(1).optional(),
  HUIYIN_CLAMD: z.string().min(1).optional(),
  HUIYIN_LOG_SECONDS: z.coerce.number().int().min(10).max(86_400).default(600),
  HUIYIN_LOG_ORIGIN: z
    .string()
    .regex(/^[^\s+]+$/)
    .optional(),
  HUIYIN_LOG_WITNESSES: z.string().min(1).optional(),
  HUIYIN_LOG: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  HUIYIN_KEYS_KEY: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
});

/** Where one site listens and by which addresses people reach it. */
export interface Site {
  readonly port: number;
  /** Origins it answers to, the first one being the one to print. */
  readonly origins: readonly string[];
}

/** Where notices leave by mail (`smtp` with STARTTLS, or `smtps`; user and password in the address), and from whom. */
export interface MailSettings {
  readonly url: URL;
  readonly from: { readonly name: string; readonly address: string };
}

/** The mailbox that citizens write to: `imaps`, or `imap` with STARTTLS; user, password and folder in the address. */
export interface InboxSettings {
  readonly url: URL;
  readonly seconds: number;
}

/** Where notices leave as text messages. */
export interface TextSettings {
  readonly url: URL;
  readonly token: string | null;
}

/** Everything the server is told from outside. */
export interface Environment {
  readonly mode: 'demonstration' | 'production';
  readonly dataFolder: string;
  readonly reportFile: string | null;
  readonly databaseUrl: string | null;
  /** Under which the keys that Huiyin makes are kept wrapped; null: they lie in clear. */
  readonly masterKey: MasterKey | null;
  readonly host: string;
  readonly portal: Site;
  readonly desk: Site;
  /** Files of the server's own certificate and key; null without TLS of its own. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  readonly behindProxy: boolean;
  /** Whether browsers are told that what stands below the sites' names is https alone as well. */
  readonly subdomainsToo: boolean;
  /** Whether classes of sources are told apart, so that bursts of answers from one of them wait for an officer. */
  readonly holdBursts: boolean;
  /** Proof of work before a submission: PBKDF2 iterations a try, and tries at the most. */
  readonly work: { readonly cost: number; readonly counter: number };
  /** Which passwords of staff are taken. */
  readonly passwordProfile: PasswordProfile;
  /** The organisation's own provider for signing in staff; null: there is none. */
  readonly office: ReturnType<typeof readOffice>;
  /** Null: citizens are told nothing by mail, or by text message. */
  readonly notices: { readonly mail: MailSettings | null; readonly text: TextSettings | null };
  /** Null: no mails become cases. Never without `notices.mail`, which carries the receipts. */
  readonly inbox: InboxSettings | null;
  /** The ClamAV daemon that looks into files from outside; null: none does. */
  readonly scanner: ClamdPlace | null;
  /** The transparency log: its name at the first start, seconds from one batch to the next, and who cosigns. */
  readonly log: {
    readonly origin: string;
    readonly intervalSeconds: number;
    /** Address of `add-checkpoint`'s prefix and verifier key, separated by a space; several by commas. */
    readonly witnesses: readonly string[];
  };
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/**
 * Reads and checks the environment, with the secrets that lie in files; nothing else in the product does. Throws `StartFailure` naming the variable, or
 * when the server would be reachable from outside without TLS and configured public origins.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = shape.safeParse(dropEmpty(secretsOf(source)));
  if (!parsed.success) throw invalid(parsed.error.issues[0]);
  const given = parsed.data;
  const tls = readTls(given.HUIYIN_TLS_CERT, given.HUIYIN_TLS_KEY);
  const deskPort = given.HUIYIN_DESK_PORT ?? given.HUIYIN_PORT + 1;
  const local = (port: number) =>
    [`127.0.0.1:${port}`, `localhost:${port}`].map((host) => `${tls ? 'https' : 'http'}://${host}`);
  const portalOrigins = given.HUIYIN_PORTAL_ORIGIN ?? local(given.HUIYIN_PORT);
  const environment: Environment = {
    mode: given.HUIYIN_MODE,
    dataFolder: resolve(given.HUIYIN_DATA),
    reportFile: given.HUIYIN_REPORT ? resolve(given.HUIYIN_REPORT) : null,
    databaseUrl: given.DATABASE_URL ?? null,
    masterKey: given.HUIYIN_KEYS_KEY ? readMasterKey(given.HUIYIN_KEYS_KEY) : null,
    host: given.HUIYIN_HOST,
    portal: { port: given.HUIYIN_PORT, origins: portalOrigins },
    desk: { port: deskPort, origins: given.HUIYIN_DESK_ORIGIN ?? local(deskPort) },
    tls,
    behindProxy: given.HUIYIN_BEHIND_PROXY,
    subdomainsToo: given.HUIYIN_HSTS_SUBDOMAINS,
    holdBursts: given.HUIYIN_HOLD_BURSTS,
    work: { cost: given.HUIYIN_WORK, counter: given.HUIYIN_WORK },
    passwordProfile: given.HUIYIN_PASSWORDS,
    office: readOffice(given),
    notices: {
      mail: readMail(given.HUIYIN_SMTP_URL, given.HUIYIN_MAIL_FROM),
      text: readText(given.HUIYIN_SMS_URL, given.HUIYIN_SMS_TOKEN),
    },
    inbox: readInbox(given),
    scanner: readScanner(given.HUIYIN_CLAMD),
    log: {
      origin: given.HUIYIN_LOG_ORIGIN ?? `${portalOrigins[0]?.replace(/^https?:\/\//, '')}/log`,
      intervalSeconds: given.HUIYIN_LOG_SECONDS,
      witnesses: (given.HUIYIN_LOG_WITNESSES ?? '').split(',').flatMap((one) => one.trim() || []),
    },
    logLevel: given.HUIYIN_LOG,
  };
  const isConfigured = given.HUIYIN_PORTAL_ORIGIN && given.HUIYIN_DESK_ORIGIN;
  if (needsTls(environment) && !(isConfigured && isSafe(environment))) throw unsafe();
  return environment;
}

function needsTls(environment: Environment): boolean {
  return environment.mode === 'production' || !isLoopback(environment.host);
}

function isSafe({ portal, desk, tls, behindProxy }: Environment): boolean {
  const all = [...portal.origins, ...desk.origins];
  return all.every((origin) => origin.startsWith('https:')) && (tls !== null || behindProxy);
}

function readTls(certificate: string | undefined, key: string | undefined): Environment['tls'] {
  if (certificate && key) return { certificate: resolve(certificate), key: resolve(key) };
  if (!certificate && !key) return null;
  throw new StartFailure(
    'HUIYIN_TLS_CERT 和 HUIYIN_TLS_KEY 须同时设置。 Set HUIYIN_TLS_CERT and HUIYIN_TLS_KEY together.',
  );
}

function readMail(url: string | undefined, from: string | undefined): MailSettings | null {
  if (!url && !from) return null;
  const parts = /^(?:\s*(.*?)\s*<)?([^\s<>@]+@[^\s<>@]+)>?\s*$/.exec(from ?? '');
  if (url && parts?.[2]) return { url: new URL(url), from: { name: parts[1] ?? '', address: parts[2] } };
  throw new StartFailure(
    'HUIYIN_SMTP_URL 和 HUIYIN_MAIL_FROM（例如 回音 <notice@example.cn>）须同时设置。 Set HUIYIN_SMTP_URL and HUIYIN_MAIL_FROM (as in Huiyin <notice@example.cn>) together.',
  );
}

function readInbox(given: {
  HUIYIN_IMAP_URL?: string | undefined;
  HUIYIN_IMAP_SECONDS: number;
  HUIYIN_SMTP_URL?: string | undefined;
}): InboxSettings | null {
  if (!given.HUIYIN_IMAP_URL) return null;
  const url = new URL(given.HUIYIN_IMAP_URL);
  if (!url.username || !url.hostname || !given.HUIYIN_SMTP_URL)
    throw new StartFailure(
      'HUIYIN_IMAP_URL 须写明用户名和密码（例如 imaps://user:pass@mail.example.cn/INBOX），并同时设置 HUIYIN_SMTP_URL，否则无法把回执发给来信人。 HUIYIN_IMAP_URL needs user and password (as in imaps://user:pass@mail.example.cn/INBOX), and HUIYIN_SMTP_URL beside it, or no receipt could be sent.',
    );
  return { url, seconds: given.HUIYIN_IMAP_SECONDS };
}

function readScanner(given: string | undefined): ClamdPlace | null {
  if (!given) return null;
  const place = readClamdPlace(given.trim());
  if (place) return place;
  throw new StartFailure(clamdPlaceWanted);
}

function readText(url: string | undefined, token: string | undefined): TextSettings | null {
  if (!url) return null;
  const to = new URL(url);
  if (to.protocol === 'https:' || isLoopback(to.hostname)) return { url: to, token: token ?? null };
  throw new StartFailure('HUIYIN_SMS_URL 须为 https。 HUIYIN_SMS_URL must be https.');
}

function secretsOf(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  try {
    return withSecretsRead(source);
  } catch (error) {
    throw error instanceof SecretUnreadable ? new StartFailure(error.message) : error;
  }
}

function dropEmpty(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
}

function invalid(issue: { path: PropertyKey[]; message: string } | undefined): StartFailure {
  const name = String(issue?.path[0] ?? '');
  return new StartFailure(
    `环境变量 ${name} 的值无效。 The value of ${name} is not valid: ${issue?.message ?? ''}`,
  );
}

function unsafe(): StartFailure {
  return new StartFailure(
    '对外服务或正式运行须设置 https 的 HUIYIN_PORTAL_ORIGIN 和 HUIYIN_DESK_ORIGIN，并由反向代理（HUIYIN_BEHIND_PROXY=true）或自有证书（HUIYIN_TLS_CERT、HUIYIN_TLS_KEY）提供 TLS。 ' +
      'Listening beyond this machine, or running in production, needs https HUIYIN_PORTAL_ORIGIN and HUIYIN_DESK_ORIGIN, with TLS from a proxy (HUIYIN_BEHIND_PROXY=true) or from HUIYIN_TLS_CERT and HUIYIN_TLS_KEY.',
  );
}
