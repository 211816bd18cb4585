import { demonstration } from '@huiyin/demonstration/demonstration';
import type { StaffKey } from '@huiyin/demonstration/staff';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { createKeyPair } from '@huiyin/sealing/key-pair';
import { createKey } from '@huiyin/services/identity/staff-keys';
import type { EstablishedJurisdiction } from '@huiyin/services/jurisdiction/establish-jurisdiction';
import type { Services } from '@huiyin/services/services';
import { createStaffMember } from '@huiyin/services/staff/create-staff-member';

/** Every demonstration account has it. It is printed and public, which is why production refuses these accounts. */
export const demonstrationPassword = 'yunting-demonstration';

/** An account to print: what its holder is, and how to sign in. */
export type DemonstrationAccount = {
  readonly role: string;
  readonly email: string;
  readonly password: string;
};

type Member = (typeof demonstration.staff)[number];
export type Cast = ReadonlyMap<StaffKey, StaffActor>;

/** The demonstration accounts in the order of a case's life; the unit of those who belong to one. */
export function demonstrationAccounts(): readonly DemonstrationAccount[] {
  return demonstration.staff.map((member) => {
    const unit = unitOf(member)?.name;
    const role = unit ? `${member.displayName}（${unit}）` : member.displayName;
    return { role, email: member.email, password: demonstrationPassword };
  });
}

/** Creates the accounts, their passwords hashed side by side, and answers who acts under which key. */
export async function createAccounts(services: Services, county: EstablishedJurisdiction): Promise<Cast> {
  const entries = demonstration.staff.map(async (member): Promise<[StaffKey, StaffActor]> => {
    const { key, role, email, displayName: name } = member;
    const place = placeIn(county, member);
    const account = { name, email, password: demonstrationPassword, role, isDemonstration: true };
    const { staffId } = await createStaffMember(services, { ...account, ...place });
    return [key, actorOf(role, staffId, place)];
  });
  return new Map(await Promise.all(entries));
}

/**
 * Gives custodian and discipline officer a key each, under the printed password: whoever tries the demonstration can open what
 * is sealed in it, and should.
 */
export async function createKeys(services: Services, cast: Cast): Promise<void> {
  for (const actor of cast.values()) {
    if (actor.kind !== 'custodian' && actor.kind !== 'disciplineOfficer') continue;
    await createKey(services, actor, await createKeyPair(demonstrationPassword, services.randomBytes));
  }
}

type Place = { readonly unitId: string | null; readonly sectionId: string | null };

function actorOf(role: Member['role'], staffId: string, { unitId, sectionId }: Place): StaffActor {
  if (role !== 'unitHandler' && role !== 'unitHead') return { kind: role, staffId, unitId };
  if (unitId === null) throw new RangeError(`${role} without a unit`);
  return { kind: role, staffId, unitId, sectionId };
}

function placeIn(county: EstablishedJurisdiction, member: Member): Place {
  const unit = unitOf(member);
  if (!unit) return { unitId: null, sectionId: null };
  const section = 'section' in member ? unit.sections.find(({ key }) => key === member.section) : undefined;
  return {
    unitId: county.units.get(unit.name) ?? null,
    sectionId: section ? county.section(unit.name, section.name) : null,
  };
}

function unitOf(member: Member) {
  if (!('unit' in member)) return undefined;
  return demonstration.units.find(({ key }) => key === member.unit);
}
