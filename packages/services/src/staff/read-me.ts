import { hkdfSync } from 'node:crypto';
import type { MeView } from '@huiyin/contract/desk/staff';
import { readStaffMember } from '@huiyin/db/sql/read-staff-member';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { notFound } from '../failure.ts';
import { whileReading } from '../scene.ts';
import type { Services } from '../services.ts';

/** Who is signed in. Fails with `notFound` once the person is no longer active. */
export async function readMe(services: Services, actor: StaffActor): Promise<Omit<MeView, 'portalAddress'>> {
  return whileReading(services, async ({ tx, jurisdictionId, today }) => {
    const member = await readStaffMember(tx, { jurisdictionId, staffId: actor.staffId });
    if (!member) throw notFound();
    return { ...member, calendarMissing: yearsWithoutNotice(today), windowKey: windowKeyOf(services, actor) };
  });
}

/** The same at each sign-in, so that a session that ends loses no draft; nobody else who signs in at that window is given it. */
function windowKeyOf({ secret, jurisdictionId }: Services, { staffId }: StaffActor): string {
  const info = `desk-window/v1/${jurisdictionId}/${staffId}`;
  return Buffer.from(hkdfSync('sha256', secret, '', info, 32)).toString('base64url');
}

/** Years within the next twelve months whose holiday notice is not known yet. */
function yearsWithoutNotice(today: CivilDate): string[] {
  const years = new Set([today, addDays(today, 365)].map((date) => date.slice(0, 4)));
  return [...years].filter((year) => !chinaHolidays[year]);
}
