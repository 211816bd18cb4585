import { publishReport } from '@huiyin/services/report/publish-report';
import { uploadReport } from '@huiyin/services/report/upload-report';
import type { Scanner } from '@huiyin/services/scan/scanner';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { clamdIsMissing, openClamd, plantedMark, type TestClamd } from '@huiyin/services/testing/open-clamd';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFilesHandler } from '../wiring/desk-files.ts';
import { openLoggedScanner } from '../wiring/open-logged-scanner.ts';
import { type Border, openBorder, PORTAL } from './testing/open-border.ts';
import { readForm } from './testing/read-form.ts';

// What people are told whose file a real clamd refuses, or cannot look into; and what the operator's log says of it.
let border: Border;
let clamd: TestClamd;
let measureId = '';
let scanner: Scanner | null = null;
const lines: string[] = [];
const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
let photo: Buffer;
beforeAll(async () => {
  border = await openBorder((services) =>
    Object.defineProperty({ ...services }, 'scanner', { get: () => scanner }),
  );
  const administrator = await arrangeDesk(border.test).staff('systemAdministrator');
  const content = Buffer.from(report).toString('base64');
  const file = { fileName: '通报.txt', content, inspectionId: null, inspectionName: '巡察' };
  const { reportId } = await uploadReport(border.test.services, administrator, file);
  await publishReport(border.test.services, administrator, reportId);
  measureId = (await border.test.database.owner.prisma.measure.findFirstOrThrow()).id;
  const create = { width: 9, height: 9, channels: 3, background: 'red' } as const;
  photo = await sharp({ create }).jpeg().toBuffer();
});
afterAll(() => border.close());

const report = `中共澄溪县委关于巡察整改进展情况的通报
1.关于“道路破损”问题的整改。
(1)修复道路。修复道路12公里。
中共澄溪县委
2026年7月1日`;
const words = '桥头 <三组> 的井盖坏了';
const infected = () => Buffer.concat([photo, Buffer.from(plantedMark)]);

/** Opens the form as a browser without script does, and sends it with these files and some words. */
async function send(url: string, files: Readonly<Record<string, Buffer>>, field: string) {
  const host = new URL(PORTAL).host;
  const opened = await border.portal.inject({ url, headers: { host } });
  const { filled } = readForm(opened.body);
  filled.set(field, words);
  const form = new FormData();
  for (const [name, value] of filled) form.append(name, value);
  for (const [name, bytes] of Object.entries(files))
    form.append('files', new File([new Uint8Array(bytes)], name));
  const request = new Request(`${PORTAL}${url}`, { method: 'POST', body: form });
  const sent = await border.portal.inject({
    ...{ method: 'POST', url, payload: Buffer.from(await request.arrayBuffer()) },
    headers: { host, origin: PORTAL, 'content-type': request.headers.get('content-type') ?? '' },
  });
  return { status: sent.statusCode, page: sent.body, form: readForm(sent.body) };
}

const kept = () => border.test.database.owner.prisma.attachment.count();

describe.skipIf(clamdIsMissing)(`a file that a real clamd finds something in ${clamdIsMissing ?? ''}`, () => {
  beforeAll(async () => {
    clamd = await openClamd();
    scanner = openLoggedScanner(clamd.place, log);
  });
  afterAll(() => clamd.close());
  beforeEach(() => void lines.splice(0));

  it.each([
    ['/submit/write', '“井盖.jpg”被查出病毒，没有收下'],
    ['/en/submit/write', 'Malicious content was found in “井盖.jpg”, and it was not kept'],
  ])('is refused at the field of %s, and neither words nor other files are lost', async (url, sentence) => {
    const before = await kept();
    const { status, page, form } = await send(url, { '井盖.jpg': infected(), '好.jpg': photo }, 'text');
    expect(status).toBe(400);
    // In the summary, which leads to the field, and at the field itself.
    expect(page.split(sentence).length - 1).toBe(2);
    expect(page).toMatch(/<a[^>]*href="#files"[^>]*>[^<]*井盖\.jpg/);
    expect(form.filled.get('text')).toBe(words);
    expect(form.filled.get('kept')).toMatch(/\|好\.jpg$/);
    expect(await kept()).toBe(before + 1);
  });

  it('is refused at the field of an answer about a measure', async () => {
    const { status, page, form } = await send(
      `/measure/${measureId}/verify`,
      { '井盖.jpg': infected() },
      'words',
    );
    expect(status).toBe(400);
    expect(page).toContain('有一张照片或 PDF 被查出病毒，没有收下');
    expect(page).not.toContain('照片没有收全');
    expect(form.filled.get('words')).toBe(words);
  });

  it('is refused to staff by name of the reason', async () => {
    const actor = await arrangeDesk(border.test).staff('triageOfficer');
    const handle = createFilesHandler({ ...border.test.services, scanner }, async () => actor);
    for (const [path, name, bytes] of [
      ['staged', '回函.jpg', infected()],
      ['imports', '工单.csv', Buffer.from(`编号,收到日期,内容\nA1,2026-03-05,${plantedMark}\n`)],
    ] as const) {
      const body = new FormData();
      body.append('file', new File([new Uint8Array(bytes)], name));
      const answer = await handle(
        new Request(`https://desk.example/files/${path}`, { method: 'POST', body }),
      );
      expect([answer.status, await answer.json()]).toMatchObject([422, { problem: 'infected' }]);
    }
  });

  it('leaves a line with the signature, and nothing of file, words or sender', async () => {
    const before = border.lines.length;
    await send('/submit/write', { '井盖.jpg': infected() }, 'text');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        ...{ level: 40, time: expect.any(Number), signature: 'Huiyin.Planted.UNOFFICIAL' },
        msg: 'scanner found malicious content: file refused',
      },
    ]);
    for (const line of [...lines, ...border.lines.slice(before)])
      expect(line).not.toMatch(/井盖|桥头|127\.0/);
  });

  it('would be taken if the scanner were not asked', async () => {
    const named = scanner;
    scanner = null;
    const { page, form } = await send('/submit/write', { '井盖.jpg': infected() }, 'text');
    scanner = named;
    expect(page).not.toContain('查出病毒');
    expect(form.filled.get('kept')).toMatch(/\|井盖\.jpg$/);
  });
});

describe('a file that nobody can look into', () => {
  beforeAll(() => {
    lines.splice(0);
    scanner = openLoggedScanner({ path: '/nowhere/clamd.ctl' }, log);
  });

  it.each([
    ['/submit/write', 'text', /现在没法查毒，“井盖\.jpg”没有收下。.*请过几分钟重新选择它.*0600-5550000/],
    ['/en/submit/write', 'text', /“井盖\.jpg” cannot be checked for malicious content right now/],
    ['/measure/verify', 'words', /现在没法查毒，照片没有收下/],
  ])('is not taken at %s, which says when to try again', async (url, field, sentence) => {
    const path = url === '/measure/verify' ? `/measure/${measureId}/verify` : url;
    const before = await kept();
    const { status, page, form } = await send(path, { '井盖.jpg': photo }, field);
    expect([status, form.filled.get(field), await kept()]).toEqual([400, words, before]);
    expect(page).toMatch(sentence);
  });

  it('leaves a line that says why', () => {
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      Array.from({ length: 3 }, () => ({
        ...{ level: 50, time: expect.any(Number), reason: 'ENOENT' },
        msg: 'scanner does not answer: file refused',
      })),
    );
  });
});
