import { sealWords } from '@huiyin/sealing/envelope';
import { openImport } from '@huiyin/services/import/open-import';
import { planImport } from '@huiyin/services/import/plan-import';
import { type Objects, over, type Place } from './object.ts';

const sheet = '工单编号,来电时间,诉求内容\nA1,2026-10-01 09:00,东门小学门口的路灯坏了两个月。\n';

/** Files of work orders, a draft and one that waits, and mails that were set aside. */
export async function arrangeIncoming({ test, world }: Place) {
  const { services } = test;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = services;
  const { triage } = world.actors;
  const columns = ['sourceId', 'receivedAt', 'text'] as const;
  const plan = { source: '12345热线', channel: 'hotline', columns: [...columns] } as const;
  const opened = async () => {
    const file = await openImport(services, triage, { fileName: '工单.csv', bytes: Buffer.from(sheet) });
    if (!file.ok) throw new Error(file.problem);
    await planImport(services, triage, { importId: file.importId, ...plan });
    return file.importId;
  };
  const [draft, waiting] = [await opened(), await opened()];
  await prisma.caseImport.updateMany({
    where: { jurisdictionId, id: waiting },
    data: { state: 'waiting', startedBy: triage.staffId, startedAt: new Date(over) },
  });
  const mail = async (content: object) => {
    const { id } = await prisma.setAsideMail.create({
      data: { jurisdictionId, reason: 'tooMany', arrivedAt: new Date(over), bytes: 9, ...content },
      select: { id: true },
    });
    return id;
  };
  const reach = await sealWords({ mail: 'a@citizen.example' }, [services.noticeKey?.recipient ?? '']);
  const kept = await mail({ text: '东门小学门口的路灯坏了两个月。', sender: new Uint8Array(reach) });
  const decided = await mail({ decision: 'discarded', decidedAt: new Date(over) });
  const mails = [{ given: { mailId: kept } }, { given: { mailId: decided }, row: 'absent triage' }] as const;
  const of = [{ given: { importId: draft } }] as const;
  const objects: Objects = {
    'mail.register': mails,
    'mail.discard': mails,
    'import.view': of,
    'import.plan': [{ given: { importId: draft, ...plan } }],
    'import.check': of,
    'import.start': of,
    'import.discard': [...of, { given: { importId: waiting }, row: 'absent triage' }],
    'import.stop': [{ given: { importId: waiting } }, { given: { importId: draft }, row: 'absent triage' }],
    'import.problems': of,
  };
  return { objects, importId: draft };
}
