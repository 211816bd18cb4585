import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { makePdf } from '@huiyin/pdf/testing/make-pdf';
import { writeSheet } from '@huiyin/sheet/write-sheet';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDuties } from '../close-out/import-duties.ts';
import { Failure } from '../failure.ts';
import { openImport } from '../import/open-import.ts';
import { uploadReport } from '../report/upload-report.ts';
import type { Services } from '../services.ts';
import { stageAttachment } from '../submission/stage-attachment.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { clamdIsMissing, openClamd, plantedMark, type TestClamd } from '../testing/open-clamd.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { openScanner, type Scanner } from './scanner.ts';

let test: TestServices;
let triage: StaffActor;
let administrator: StaffActor;
beforeAll(async () => {
  test = await openTestServices();
  const desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  administrator = await desk.staff('systemAdministrator');
});
afterAll(() => test.close());

/** What a way in says of a file: null if it took it. */
type Way = (services: Services, mark: string) => Promise<string | null>;

const stage = (services: Services, bytes: Uint8Array) =>
  stageAttachment(services, {
    fileName: '照片.jpg',
    bytes: (async function* () {
      yield bytes;
    })(),
  }).then((staged) => (staged.ok ? null : staged.problem));
const sheet = (services: Services, bytes: Uint8Array) =>
  openImport(services, triage, { fileName: '工单.csv', bytes }).then((opened) =>
    opened.ok ? null : opened.problem,
  );
const base64 = (text: string) => Buffer.from(text).toString('base64');
const report = (mark: string) => `某区委员会关于巡察整改进展情况的通报
一、反馈问题整改进展
1.关于“道路养护不到位”问题的整改。
（1）修复破损路段。完成8条道路修复。${mark}
2026年6月30日`;

/** Every way by which a file from outside comes in that the server can read. */
const ways: Readonly<Record<string, Way>> = {
  'a photo': async (services, mark) => {
    const create = { width: 9, height: 9, channels: 3, background: 'red' } as const;
    return stage(services, Buffer.concat([await sharp({ create }).jpeg().toBuffer(), Buffer.from(mark)]));
  },
  'a PDF': (services, mark) => stage(services, Buffer.concat([makePdf(), Buffer.from(`%${mark}\n`)])),
  'work orders in CSV': (services, mark) =>
    sheet(services, Buffer.from(`编号,收到日期,内容\nA1,2026-03-05,路灯坏了${mark}\n`)),
  'work orders in XLSX': async (services, mark) => {
    const rows = [
      ['编号', '收到日期', '内容'],
      ['A2', '2026-03-05', `路灯坏了${mark}`],
    ];
    return sheet(services, (await writeSheet({ kind: 'xlsx', sheetName: '工单' }, rows)).bytes);
  },
  'a report': (services, mark) =>
    uploadReport(services, administrator, {
      ...{ fileName: 'r.txt', content: base64(report(mark)), inspectionId: null, inspectionName: mark },
    }).then(
      () => null,
      (error) => (error instanceof Failure ? (error.publicError.fields[0]?.problem ?? '') : 'fault'),
    ),
  'a duty list': (services, mark) =>
    importDuties(services, triage, {
      ...{ content: base64(`措施编号,牵头单位,验收标准,完成时限\n1,,${mark},\n`), apply: false },
    }).then((read) => (read.ok ? null : read.problem)),
};

async function tryAll(scanner: Scanner | null, mark: string): Promise<Record<string, string | null>> {
  const services = { ...test.services, scanner };
  const said: Record<string, string | null> = {};
  for (const [name, way] of Object.entries(ways)) said[name] = await way(services, mark);
  return said;
}

async function kept(): Promise<number[]> {
  const { attachment, caseImport, report, inspection } = test.database.owner.prisma;
  const rows = await Promise.all([
    attachment.count(),
    caseImport.count(),
    report.count(),
    inspection.count(),
  ]);
  return [...rows, (await readdir(test.filesFolder)).length];
}
const all = (said: string | null) => Object.fromEntries(Object.keys(ways).map((name) => [name, said]));

describe.skipIf(clamdIsMissing)(`a file from outside, before a real clamd ${clamdIsMissing ?? ''}`, () => {
  let clamd: TestClamd;
  let notes: unknown[];
  let scanner: Scanner | null;
  beforeAll(async () => {
    clamd = await openClamd();
    notes = [];
    scanner = openScanner(clamd.place, (answer) => notes.push(answer));
  });
  afterAll(() => clamd.close());

  it('is refused by every way in if something is found in it, and nothing of it is kept', async () => {
    const before = await kept();
    expect(await tryAll(scanner, plantedMark)).toEqual(all('infected'));
    expect(await kept()).toEqual(before);
    const found = { verdict: 'found', signature: 'Huiyin.Planted.UNOFFICIAL' };
    expect(notes).toEqual(Object.keys(ways).map(() => found));
  });

  it('is taken by every way in if nothing is', async () => {
    expect(await tryAll(scanner, 'harmless')).toEqual(all(null));
  });

  it('would be taken with what is in it, were the scanner not asked: the test above sees that', async () => {
    expect(await tryAll(async () => 'clean', plantedMark)).toEqual(all(null));
    expect(await tryAll(null, `${plantedMark} once more`)).toEqual(all(null));
  });

  it('is looked into as a whole, however large', async () => {
    const large = Buffer.concat([Buffer.alloc(20 * 1024 * 1024, 32), Buffer.from(plantedMark)]);
    expect(await scanner?.(large)).toBe('found');
    expect(await scanner?.(large.subarray(0, -1))).toBe('clean');
  });

  it('is refused by every way in when the daemon has gone', async () => {
    const gone = await openClamd();
    await gone.close();
    const before = await kept();
    const away = openScanner(gone.place, () => undefined);
    expect(await tryAll(away, 'harmless, later')).toEqual(all('notScanned'));
    expect(await kept()).toEqual(before);
  });
});

it('a file is refused by every way in while what should be a scanner says something else', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.resume();
    socket.end('PONG\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const before = await kept();
  const odd = openScanner({ host: '127.0.0.1', port }, () => undefined);
  expect(await tryAll(odd, 'harmless at odds')).toEqual(all('notScanned'));
  expect(await kept()).toEqual(before);
  await new Promise((done) => server.close(done));
});
