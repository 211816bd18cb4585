import { randomUUID } from 'node:crypto';
import { openedImport } from '@huiyin/contract/desk/imports';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { makeBomb, makeEcho } from '@huiyin/sheet/testing/make-bomb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFiles } from './import-files.ts';

let test: TestServices;
let triage: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  test = await openTestServices();
  const desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  reviewer = await desk.staff('reviewer');
});
afterAll(() => test.close());

const place = 'http://desk.example/files/imports';
const send = (actor: StaffActor, text: string | null) => {
  const body = new FormData();
  if (text !== null) body.append('file', new File([text], '工单.csv'));
  return importFiles(test.services, actor, new Request(place, { method: 'POST', body }));
};
const get = (actor: StaffActor, path: string) =>
  importFiles(test.services, actor, new Request(`${place}${path}`));

it('a file goes in and its rows come out, to those who receive cases alone', async () => {
  const text = '编号,收到日期,内容\nA1,2026-03-05,路灯坏了\n';
  expect((await send(reviewer, text)).status).toBe(403);
  const taken = await send(triage, text);
  expect(taken.status).toBe(201);
  const { importId } = openedImport.parse(await taken.json());
  const out = await get(triage, `/${importId}/results`);
  expect(out.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('工单.csv')}`,
  );
  expect(await out.text()).toContain('"A1","2026-03-05","路灯坏了"');
  expect((await get(reviewer, `/${importId}/results`)).status).toBe(403);
});

const upload = (actor: StaffActor, bytes: Uint8Array) => {
  const body = new FormData();
  body.append('file', new File([bytes as Uint8Array<ArrayBuffer>], '工单.xlsx'));
  return importFiles(test.services, actor, new Request(place, { method: 'POST', body }));
};

/** By how many MiB the process has grown at the most while it does something. */
async function growthWhile(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  await work().finally(() => clearInterval(watch));
  return (Math.max(most, process.memoryUsage().rss) - before) / 1024 / 1024;
}

it('a zip bomb named .xlsx is refused by name, in bounded memory, and leaves nothing', async () => {
  const bombs = [
    // 2 GiB in 2 MiB; within the ratio; a word that each cell points at.
    await makeBomb({ grown: 2048, solid: 0 }),
    await makeBomb({ grown: 150, solid: 2 }),
    await makeEcho({ rows: 280, columns: 150 }),
  ];
  const kept = () => test.database.owner.prisma.caseImport.count();
  const before = await kept();
  for (const bomb of bombs) {
    expect(bomb.length).toBeLessThan(5 * 1024 * 1024);
    const grown = await growthWhile(async () => {
      const answer = await upload(triage, bomb);
      expect([answer.status, await answer.json()]).toEqual([
        422,
        { problem: 'expandsTooFar', line: expect.toSatisfy((line) => line === null || line > 0) },
      ]);
    });
    expect(grown).toBeLessThan(400);
  }
  expect(await kept()).toBe(before);
}, 120_000);

it('what cannot be read is said by name, what is not there is not found', async () => {
  const fault = await send(triage, '编号,内容\n"未闭合');
  expect([fault.status, await fault.json()]).toEqual([
    422,
    { problem: 'quoteOpen', line: expect.any(Number) },
  ]);
  expect((await send(triage, null)).status).toBe(400);
  for (const path of ['', '/7/results', `/${randomUUID()}/results`, `/${randomUUID()}/other`])
    expect((await get(triage, path)).status).toBe(404);
});
