import { createHash } from 'node:crypto';
import type { StaffActor, StaffRole } from '@huiyin/domain/case/actor';
import { addNote } from '@huiyin/services/case/add-note';
import { recordContact } from '@huiyin/services/case/record-contact';
import { submitForInstruction } from '@huiyin/services/case/submit-for-instruction';
import { superviseCase } from '@huiyin/services/case/supervise-case';
import { arrangeReading } from '@huiyin/services/portal/testing/arrange-reading';
import { createStaffMember } from '@huiyin/services/staff/create-staff-member';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import type { Border } from './open-border.ts';
import { signIn } from './sign-in.ts';

/** Everybody who may come to the desk: their role, and what their unit has to do with the cases. */
export const people = {
  triage: ['triageOfficer', null],
  reviewer: ['reviewer', null],
  discipline: ['disciplineOfficer', null],
  custodian: ['custodian', null],
  system: ['systemAdministrator', null],
  security: ['securityAdministrator', null],
  audit: ['auditAdministrator', null],
  handler: ['unitHandler', 'own'],
  head: ['unitHead', 'own'],
  takingPart: ['unitHandler', 'participant'],
  otherHandler: ['unitHandler', 'other'],
  otherHead: ['unitHead', 'other'],
  /** Was of the own unit when signing in, and is of another now. */
  movedHandler: ['unitHandler', 'own'],
  accusedHandler: ['unitHandler', 'accused'],
  accusedHead: ['unitHead', 'accused'],
  accusedTriage: ['triageOfficer', 'accused'],
  namedTriage: ['triageOfficer', null],
  /** Sits in the own unit (派驻), and is named in the cases. */
  namedDiscipline: ['disciplineOfficer', 'own'],
  conflictedReviewer: ['reviewer', null],
  /** Signed in, and then left the service. */
  formerHandler: ['unitHandler', 'own'],
} as const satisfies Record<string, readonly [StaffRole, string | null]>;
export type Person = keyof typeof people;

/** Who may know of each case; everybody else is told that there is none. */
export const knows = {
  fresh: ['triage', 'reviewer', 'discipline'],
  given: ['triage', 'reviewer', 'discipline', 'handler', 'head', 'takingPart'],
  handedOver: ['discipline'],
} as const satisfies Record<string, readonly Person[]>;
export type CaseName = keyof typeof knows;

/** Words that stand in the case `given` and nowhere else, and who may read each. */
export const secrets = {
  text: ['甲一井盖塌陷伤人', ['triage', 'reviewer', 'discipline', 'handler', 'head', 'takingPart', 'holder']],
  village: ['乙二垭口村', ['triage', 'reviewer', 'discipline', 'handler', 'head', 'takingPart', 'holder']],
  name: ['丙三欧阳留名', ['triage', 'reviewer', 'holder']],
  telephone: ['0699-7654321', ['triage', 'reviewer', 'holder']],
  mail: ['ding.si@citizen.example', ['triage', 'reviewer', 'holder']],
  accusedWords: ['戊五被反映的人', ['triage', 'reviewer', 'discipline']],
  note: ['己六内部备注', ['triage', 'reviewer', 'discipline', 'handler', 'head', 'takingPart']],
  contact: ['庚七电话里说的话', ['triage', 'reviewer', 'discipline', 'handler', 'head', 'takingPart']],
  supervision: ['辛八督办理由', ['triage', 'reviewer', 'discipline', 'handler', 'head', 'takingPart']],
  leader: ['壬九某领导', ['triage', 'reviewer', 'discipline']],
  instruction: ['癸十呈批意见', ['triage', 'reviewer', 'discipline']],
  fileName: ['子一井盖照片', ['triage', 'reviewer', 'discipline', 'handler', 'head', 'takingPart', 'holder']],
  conflict: ['丑二亲属关系', ['triage', 'reviewer', 'discipline']],
} as const satisfies Record<string, readonly [string, readonly (Person | 'holder')[]]>;

const password = 'matrix-of-every-cell-7';
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** Units, people with their sessions, three cases, and receipts: right, wrong and expired. */
export async function arrangeWorld(border: Border) {
  const { test } = border;
  const { services } = test;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = services;
  const desk = arrangeDesk(test);
  const reading = await arrangeReading(test);
  const measureId = reading.measure(1);
  const units = {
    own: await desk.unit('住建局'),
    participant: await desk.unit('供电公司'),
    other: await desk.unit('水务局'),
    accused: await desk.unit('城管局'),
  };
  const actors = {} as Record<Person, StaffActor>;
  const cookies = {} as Record<Person, string>;
  for (const [person, [role, unit]] of Object.entries(people) as [Person, (typeof people)[Person]][]) {
    const unitId = unit ? units[unit] : null;
    const email = `${person}@test.example`.toLowerCase();
    const post = { role, unitId, sectionId: null, isDemonstration: false };
    const { staffId } = await createStaffMember(services, { ...post, name: `某${person}`, email, password });
    actors[person] = { kind: role, staffId, unitId, sectionId: null } as StaffActor;
    cookies[person] = await signIn(border, { email, password });
  }
  const { movedHandler, formerHandler, namedTriage, namedDiscipline, conflictedReviewer, triage } = actors;
  const ofStaff = (actor: StaffActor) => ({ where: { jurisdictionId, id: actor.staffId } });
  await prisma.staffMember.updateMany({ ...ofStaff(movedHandler), data: { unitId: units.other } });
  await prisma.staffMember.updateMany({ ...ofStaff(formerHandler), data: { active: false } });

  const [text, [name, telephone, mail]] = [
    secrets.text[0],
    [secrets.name[0], secrets.telephone[0], secrets.mail[0]],
  ];
  const due = { answerDueOn: new Date('2099-01-01'), dispatchedOn: new Date('2026-11-01') };
  const inHand = { state: 'inProgress', unitId: units.own, round: 1, ...due };
  const excluding = { excludes: true, village: secrets.village[0], accusedWords: secrets.accusedWords[0] };
  const cases = {
    fresh: await desk.case({ measureId, columns: { excludes: true } }),
    given: await desk.case({
      ...{ text, measureId, contact: { name, telephone, mail } },
      columns: { ...inHand, ...excluding },
    }),
    handedOver: await desk.case({
      measureId,
      columns: { ...inHand, excludes: true, handedToDiscipline: true },
    }),
  };
  for (const { id: caseId } of Object.values(cases)) {
    const row = { jurisdictionId, caseId, setOn: new Date('2026-11-01') };
    await prisma.caseExclusion.createMany({
      data: [
        { ...row, ground: 'accused', unitId: units.accused },
        { ...row, ground: 'accused', staffId: namedTriage.staffId },
        { ...row, ground: 'accused', staffId: namedDiscipline.staffId },
        { ...row, ground: 'conflict', staffId: conflictedReviewer.staffId, reason: secrets.conflict[0] },
      ],
    });
  }
  await prisma.measureDuty.createMany({
    data: { jurisdictionId, measureId, leadUnitId: units.own, participantUnitIds: [units.participant] },
  });
  const caseId = cases.given.id;
  await prisma.caseParticipant.createMany({ data: [{ jurisdictionId, caseId, unitId: units.participant }] });
  const at = { actor: triage, caseId, version: null };
  await addNote(services, at, secrets.note[0]);
  await recordContact(services, at, { way: 'telephone', on: '2026-11-02', text: secrets.contact[0] });
  await superviseCase(services, at, { reason: secrets.supervision[0], dueOn: '2098-01-01' });
  await submitForInstruction(services, at, { leader: secrets.leader[0], text: secrets.instruction[0] });
  const attachment = await prisma.attachment.create({
    data: {
      ...{
        jurisdictionId,
        caseId,
        fileName: `${secrets.fileName[0]}.jpg`,
        mediaType: 'image/jpeg',
        bytes: 4,
      },
      storedAs: await services.files.keep(new Uint8Array([0xff, 0xd8, 0xff, 0xd9])),
    },
    select: { id: true },
  });
  const receipt = async (of: { id: string }, minutes: number) => {
    const key = services.randomBytes(32);
    await prisma.receiptSession.create({
      data: {
        ...{ jurisdictionId, caseId: of.id, keyHash: sha256(key) },
        expiresAt: new Date(Date.now() + minutes * 60_000),
      },
    });
    return `__Host-huiyin-case=${Buffer.from(key).toString('base64url')}`;
  };
  return {
    ...{ cases, units, actors, cookies, measureId, attachmentId: attachment.id, reportId: reading.reportId },
    receipts: {
      right: await receipt(cases.given, 30),
      wrong: await receipt(cases.fresh, 30),
      expired: await receipt(cases.given, -1),
      invented: `__Host-huiyin-case=${Buffer.alloc(32, 7).toString('base64url')}`,
      none: '',
      staff: cookies.triage,
    },
  };
}
