import { type StaffRole, staffRoles } from '@huiyin/domain/case/actor';
import { createStaffMember } from '@huiyin/services/staff/create-staff-member';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Border, DESK, openBorder } from './testing/open-border.ts';
import { signIn } from './testing/sign-in.ts';

const password = 'audit-trail-by-file-7';
let border: Border;
const cookies = {} as Record<StaffRole, string>;

beforeAll(async () => {
  border = await openBorder();
  const unitId = await arrangeDesk(border.test).unit('住建局');
  for (const role of staffRoles) {
    const post = { role, unitId: role.startsWith('unit') ? unitId : null, sectionId: null };
    const email = `${role.toLowerCase()}@test.example`;
    const account = { ...post, name: `某${role}`, email, password, isDemonstration: false };
    await createStaffMember(border.test.services, account);
    cookies[role] = await signIn(border, { email, password });
  }
}, 120_000);
afterAll(() => border.close());

const download = (headers: Record<string, string>, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
  border.desk.inject({ method, url: '/files/audit', headers: { host: new URL(DESK).host, ...headers } });
const exports = () =>
  border.test.database.owner.prisma.auditEntry.count({ where: { action: 'audit.export' } });

describe('the audit trail as a file', () => {
  it('goes to the audit administrator: a download that nothing keeps and nothing shows', async () => {
    const before = await exports();
    const answer = await download({ cookie: cookies.auditAdministrator, 'sec-fetch-site': 'same-origin' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'content-disposition': 'attachment; filename="audit.jsonl"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ huiyinAudit: 1 });
    expect(lines.at(-1)).toHaveProperty('end');
    expect(await exports()).toBe(before + 1);
  });

  it.each(staffRoles.filter((role) => role !== 'auditAdministrator'))(
    'is not there for the role %s, and leaves no export in the trail',
    async (role) => {
      const before = await exports();
      const answer = await download({ cookie: cookies[role] });
      expect([answer.statusCode, answer.body]).toEqual([404, '']);
      expect(await exports()).toBe(before);
    },
  );

  it('wants a session: none, an invented one, one that has ended', async () => {
    const ended = await signIn(border, { email: 'auditadministrator@test.example', password });
    const headers = {
      host: new URL(DESK).host,
      origin: DESK,
      'content-type': 'application/json',
      cookie: ended,
    };
    await border.desk.inject({ method: 'POST', url: '/api/auth/sign-out', headers, payload: {} });
    for (const cookie of ['', '__Host-huiyin.session_token=invented', ended]) {
      const answer = await download(cookie ? { cookie } : {});
      expect([answer.statusCode, answer.body]).toEqual([401, '']);
    }
  });

  it('is not handed to another site’s page, nor to a form', async () => {
    const cookie = cookies.auditAdministrator;
    expect((await download({ cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    const form = { cookie, origin: DESK, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await download(form, 'POST')).statusCode).toBe(403);
  });
});
