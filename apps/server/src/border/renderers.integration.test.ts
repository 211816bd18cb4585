import { createHash } from 'node:crypto';
import { arrangeReading } from '@huiyin/services/portal/testing/arrange-reading';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Border, openBorder, PORTAL } from './testing/open-border.ts';
import { xssPayloads } from './testing/xss-payloads.ts';

let border: Border;
let cookie: string;
let paths: Record<string, string>;
let measureId: string;
/** Puts a text wherever a page of the portal shows one that somebody wrote. */
let write: (text: string) => Promise<void>;

beforeAll(async () => {
  border = await openBorder();
  const { test } = border;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const reading = await arrangeReading(test);
  measureId = reading.measure(1);
  const caseId = await reading.received('学位不够', '2026-08-03', 1);
  const days = { dispatched: '2026-08-05', answered: '2026-08-12' };
  await reading.answer(caseId, 0, { ...days, outcome: 'explained', text: '请等候。' });
  await reading.publish(caseId, '2026-08-14', { question: '学位问题', answer: '请等候通知。' });
  const townId = await arrangeDesk(test).town('城关镇');
  paths = {
    case: '/case',
    rate: '/case/rate',
    home: '/',
    search: '/search?q=通知',
    measure: `/measure/${measureId}`,
    answer: `/answer/${await reading.publicId(caseId)}`,
    feed: '/feed.atom',
    original: `/report/${reading.reportId}/original`,
    reports: '/reports',
    submit: '/submit/write',
    verify: `/measure/${measureId}/verify`,
  };
  const key = test.services.randomBytes(32);
  const keyHash = new Uint8Array(createHash('sha256').update(key).digest());
  const expiresAt = new Date(Date.now() + 30 * 60_000);
  await prisma.receiptSession.create({ data: { jurisdictionId, keyHash, caseId, expiresAt } });
  cookie = `__Host-huiyin-case=${Buffer.from(key).toString('base64url')}`;
  const unit = await prisma.unit.findFirstOrThrow({ where: { jurisdictionId }, select: { id: true } });
  write = async (text) => {
    const where = { jurisdictionId };
    // Names stand in an index, which holds no more of one.
    const name = text.slice(0, 2000);
    await prisma.caseFile.updateMany({ where, data: { text, village: text } });
    await prisma.reply.updateMany({ where, data: { text, surname: text } });
    await prisma.publicAnswer.updateMany({ where, data: { question: `通知${text}`, answer: text } });
    await prisma.measureVersion.updateMany({ where, data: { title: text, text } });
    await prisma.problemVersion.updateMany({ where, data: { title: text } });
    await prisma.unit.updateMany({ where: { ...where, id: unit.id }, data: { name } });
    await prisma.town.updateMany({ where: { ...where, id: townId }, data: { name, villages: [text] } });
    await prisma.report.updateMany({ where, data: { fileName: text } });
    await prisma.jurisdiction.updateMany({
      where: { id: jurisdictionId },
      data: { name: text, phone: text, counter: text, dataVersion: { increment: 1 } },
    });
  };
}, 120_000);
afterAll(() => border.close());

const get = async (url: string) => {
  const host = new URL(PORTAL).host;
  const answer = await border.portal.inject({ url: encodeURI(url), headers: { host, cookie } });
  return { status: answer.statusCode, body: answer.body, type: String(answer.headers['content-type']) };
};

/** Elements and the names of their attributes, in order: what a text must not change. */
function skeletonOf(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-zA-Z!?][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g)].map(
    ([, name, rest = '']) =>
      [name, ...[...rest.matchAll(/([^\s"'=<>/]+)(?=\s*=\s*["'])/g)].map(([, key]) => key)].join(' '),
  );
}

describe('two hundred texts that would run are texts', () => {
  it('there are so many, each another', () => {
    expect(new Set(xssPayloads).size).toBeGreaterThanOrEqual(200);
  });

  it('on every page that shows what somebody wrote: the page has the same elements as with plain words', async () => {
    await write('普通的话');
    const plain = Object.fromEntries(
      await Promise.all(Object.entries(paths).map(async ([name, path]) => [name, await get(path)] as const)),
    );
    const all = xssPayloads.join(' 好 ');
    await write(all);
    for (const [name, path] of Object.entries(paths)) {
      const { status, body, type } = await get(path);
      expect([name, status]).toEqual([name, plain[name]?.status]);
      expect(status, name).toBe(200);
      // Words that repeat (a list of marks, a quotation) may be cut into more pieces, and figures are marked with two links of the page's
      // own shape; nothing else may come of them.
      const known = new Set(skeletonOf(plain[name]?.body ?? ''));
      expect(
        skeletonOf(body).filter(
          (one) =>
            !known.has(one) &&
            !/^\/?(mark|span|p|br|li|ol|ul)( class| id)*$/.test(one) &&
            !/^a (class id href|href aria-label)$/.test(one),
        ),
        name,
      ).toEqual([]);
      expect(type, name).toMatch(name === 'feed' ? /atom\+xml/ : /^text\/html; charset=utf-8$/);
    }
    expect(Object.keys(plain).length).toBeGreaterThan(9);
  }, 120_000);

  it('in what a form shows again after a mistake', async () => {
    const origin = PORTAL;
    const headers = {
      host: new URL(PORTAL).host,
      origin,
      'content-type': 'application/x-www-form-urlencoded',
    };
    const post = async (path: string, fields: Record<string, string>) =>
      (
        await border.portal.inject({
          method: 'POST',
          url: path,
          headers,
          payload: new URLSearchParams(fields).toString(),
        })
      ).body;
    for (const [path, field] of [
      ['/follow', 'code'],
      ['/submit/write', 'text'],
      ['/submit/write', 'village'],
    ] as const) {
      const known = new Set(skeletonOf(await post(path, { [field]: '普通' })));
      for (const payload of xssPayloads) {
        const extra = skeletonOf(await post(path, { [field]: payload })).filter((one) => !known.has(one));
        expect(extra, `${path} ${field} ${payload}`).toEqual([]);
      }
    }
  }, 120_000);

  it('the comparison sees what gets through', () => {
    const known = new Set(skeletonOf('<p class="a">x</p>'));
    for (const planted of ['<p class="a">x</p><script>', '<p class="a" onclick="x">', '<img src="x">'])
      expect(skeletonOf(planted).some((one) => !known.has(one))).toBe(true);
  });
});
