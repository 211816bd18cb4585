import { randomUUID } from 'node:crypto';
import { insertCase } from '@huiyin/db/sql/insert-case';
import type { StaffActor, StaffRole } from '@huiyin/domain/case/actor';
import { createCaseNumber } from '@huiyin/sealing/case-number';
import { searchTerms } from '@huiyin/text/search-terms';
import type { TestServices } from './open-test-services.ts';

type Contact = { name: string; telephone: string; mail: string };

export type ArrangedCase = {
  text?: string;
  receivedAt?: Date;
  receivedOn?: string;
  acceptDueOn?: string;
  townId?: string | null;
  contact?: Contact;
  measureId?: string | null;
  /** Columns to set afterwards, as the owner. */
  columns?: Parameters<TestServices['database']['owner']['prisma']['caseFile']['updateMany']>[0]['data'];
};

export type Desk = ReturnType<typeof arrangeDesk>;

/** Ways to put staff, units and cases into a test database; every id and time is the test's own. */
export function arrangeDesk({ database, services }: TestServices) {
  const { prisma } = database.owner;
  const jurisdictionId = services.jurisdictionId;
  return {
    unit: async (name: string): Promise<string> =>
      (await prisma.unit.create({ data: { jurisdictionId, name }, select: { id: true } })).id,
    town: async (name: string): Promise<string> =>
      (await prisma.town.create({ data: { jurisdictionId, name }, select: { id: true } })).id,
    /** A member of staff without a way to sign in. */
    staff: async (
      role: StaffRole,
      unitId: string | null = null,
      name: string = role,
    ): Promise<StaffActor> => {
      const id = randomUUID();
      await prisma.authUser.create({ data: { id, name, email: `${id}@test.example` } });
      const { id: staffId } = await prisma.staffMember.create({
        data: { jurisdictionId, authUserId: id, name, role, unitId },
        select: { id: true },
      });
      if (role !== 'unitHandler' && role !== 'unitHead') return { kind: role, staffId, unitId };
      return { kind: role, staffId, unitId: unitId ?? '', sectionId: null };
    },
    case: async (arranged: ArrangedCase = {}): Promise<{ id: string; caseNumber: string }> => {
      const receivedAt = arranged.receivedAt ?? new Date();
      const { contact, columns, text = '东门小学门口的路灯坏了两个月。' } = arranged;
      const saved = await insertCase(prisma, {
        jurisdictionId,
        caseNumber: createCaseNumber(services.randomBytes),
        lookupHash: services.randomBytes(32),
        logKey: services.randomBytes(32),
        sealPublicKey: services.randomBytes(32),
        channel: 'web',
        kind: null,
        text,
        townId: arranged.townId ?? null,
        village: '',
        topicSlug: null,
        identityMode: contact ? 'realName' : 'anonymous',
        contactName: contact?.name ?? '',
        contactTelephone: contact?.telephone ?? '',
        contactMail: contact?.mail ?? '',
        contactForUnit: false,
        sealed: null,
        mayPublish: true,
        registeredBy: null,
        receivedAt,
        receivedOn: arranged.receivedOn ?? receivedAt.toISOString().slice(0, 10),
        acceptDueOn: arranged.acceptDueOn ?? '2099-01-01',
        measureId: arranged.measureId ?? null,
        attachmentIds: [],
        terms: searchTerms(text),
        actorKind: 'citizen',
        actorId: null,
        proofHash: null,
        logged: null,
      });
      if (!saved) throw new Error('The case was not written.');
      if (columns)
        await prisma.caseFile.updateMany({ where: { jurisdictionId, id: saved.id }, data: columns });
      return saved;
    },
  };
}
