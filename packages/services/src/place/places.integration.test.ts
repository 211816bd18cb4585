import { placesView } from '@huiyin/contract/desk/places';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { listPlaces } from './list-places.ts';
import { saveTown } from './save-town.ts';
import { saveUnit } from './save-unit.ts';

let test: TestServices;
let desk: Desk;
let admin: StaffActor;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  admin = await desk.staff('systemAdministrator');
});
afterAll(() => test.close());

const unitWith = (change: Partial<Parameters<typeof saveUnit>[2]> = {}) =>
  saveUnit(test.services, admin, {
    ...{ unitId: null, name: '教育局', telephone: '0600-5550101', active: true, sections: ['基础教育科'] },
    ...change,
  });
const places = async () => placesView.parse(await listPlaces(test.services, admin));
const failsWith = (code: string) => ({ publicError: { code } });
const wrongField = (field: string, problem: string) => ({ publicError: { fields: [{ field, problem }] } });

describe('units', () => {
  it('are added with their sections, renamed, and leave an audit entry', async () => {
    const { unitId } = await unitWith();
    await unitWith({ unitId, name: '教育体育局', sections: ['基础教育科', '后勤科'] });
    expect((await places()).units).toEqual([
      {
        ...{ unitId, name: '教育体育局', telephone: '0600-5550101', active: true },
        sections: expect.arrayContaining(['基础教育科', '后勤科']),
      },
    ]);
    const where = { action: 'unit.save', subjectId: unitId, actorId: admin.staffId };
    expect(await test.database.owner.prisma.auditEntry.count({ where })).toBe(2);
  });

  it('have a name of their own and keep their sections', async () => {
    const { unitId } = await unitWith({ name: '水务局' });
    await expect(unitWith({ name: '水务局' })).rejects.toMatchObject(wrongField('name', 'taken'));
    const without = unitWith({ unitId, name: '水务局', sections: [] });
    await expect(without).rejects.toMatchObject(wrongField('sections', 'missing'));
    const unknown = unitWith({ unitId: crypto.randomUUID(), name: '没有的局' });
    await expect(unknown).rejects.toMatchObject(failsWith('notFound'));
  });

  it('go out of use when no case is in their hands, and can be chosen no more', async () => {
    const { unitId } = await unitWith({ name: '交通局' });
    const { id } = await desk.case({ columns: { state: 'inProgress', unitId } });
    const out = { unitId, name: '交通局', active: false };
    await expect(unitWith(out)).rejects.toMatchObject(wrongField('active', 'inUse'));
    await test.database.owner.prisma.caseFile.updateMany({ where: { id }, data: { state: 'closed' } });
    await unitWith(out);
    expect((await places()).units.find((unit) => unit.unitId === unitId)?.active).toBe(false);
  });
});

describe('towns', () => {
  it('are added with their villages and changed', async () => {
    const town = { townId: null, name: '东城镇', villages: ['书院社区', '书院社区', '新河村'] };
    const { townId } = await saveTown(test.services, admin, town);
    await saveTown(test.services, admin, { townId, name: '东城街道', villages: ['书院社区'] });
    expect((await places()).towns).toEqual([{ townId, name: '东城街道', villages: ['书院社区'] }]);
    const same = saveTown(test.services, admin, { townId: null, name: '东城街道', villages: [] });
    await expect(same).rejects.toMatchObject(wrongField('name', 'taken'));
  });
});

it('places are for the system administrator alone', async () => {
  for (const role of ['securityAdministrator', 'auditAdministrator', 'triageOfficer'] as const) {
    const actor = await desk.staff(role);
    await expect(listPlaces(test.services, actor)).rejects.toMatchObject(failsWith('forbidden'));
    const town = { townId: null, name: '某镇', villages: [] };
    await expect(saveTown(test.services, actor, town)).rejects.toMatchObject(failsWith('forbidden'));
  }
});
