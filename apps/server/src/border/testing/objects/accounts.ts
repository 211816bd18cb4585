import { inviteStaff } from '@huiyin/services/staff/invite-staff';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { ahead, type Listed, type Objects, over, type Place } from './object.ts';

/** Somebody whose account is kept, somebody invited, a leave, and templates. */
export async function arrangeAccounts({ test, world }: Place) {
  const { services } = test;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = services;
  const { actors, units } = world;
  const { staffId } = await arrangeDesk(test).staff('unitHandler', units.other, '某备用');
  const post = { role: 'unitHandler', unitId: units.own, sectionId: null } as const;
  const { key } = await inviteStaff(services, actors.security, {
    ...post,
    name: '某新人',
    email: 'new@test.example',
  });
  const { id: leaveId } = await prisma.staffLeave.create({
    data: {
      ...{ jurisdictionId, staffId: actors.handler.staffId, deputyId: staffId, fromOn: new Date(over) },
      ...{ toOn: new Date(ahead), setBy: actors.system.staffId, setAt: new Date(over) },
    },
    select: { id: true },
  });
  const template = async (use: string, unitId: string | null) => {
    const row = { use, name: `某模板${use}`, body: '逐项核对', changedBy: actors.system.staffId };
    const { id } = await prisma.textTemplate.create({
      data: { jurisdictionId, ...row, unitId, changedAt: new Date(over) },
      select: { id: true },
    });
    return id;
  };
  const templateId = await template('note', units.own);
  const account = {
    given: { staffId },
    // Their own is not theirs to keep, nor is an administrator's.
    none: [actors.security, actors.audit].map((one) => ({
      given: { staffId: one.staffId },
      row: 'absent security',
    })),
  };
  const kept = [{ given: account.given }, ...account.none];
  const objects: Objects = {
    'account.renewInvitation': kept,
    'account.changePost': [{ given: { ...account.given, ...post } }, ...account.none],
    'account.close': kept,
    'account.reopen': kept,
    'account.endSessions': kept,
    'account.invited': [{ given: { key } }, { given: { key: 'another' }, row: 'absent anybody' }],
    'account.accept': [
      { given: { key, password: 'short' }, isRefused: true },
      { given: { key: 'another' }, row: 'absent anybody' },
    ],
    'leave.end': [{ given: { leaveId } }],
    'template.save': [{ given: {} }, { given: { templateId }, row: 'system -=otherHead' }],
    'template.retire': [{ given: { templateId } }],
    'case.tickItem': [{ given: { templateId: await template('checklist', null), item: '逐项核对' } }],
  };
  const listed: Listed = [
    ['leave.list', leaveId, ['handler', 'system']],
    ['template.kept', templateId, ['head', 'system']],
    ['template.usable', templateId, ['handler', 'head', 'namedDiscipline']],
    ['staff.me', '某takingPart', ['takingPart']],
  ];
  return { objects, listed };
}
