import type { LetterFile } from '@huiyin/contract/desk/dispatch-letter';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { mayRegister } from '@huiyin/domain/case/policy';
import type { Outcome } from '@huiyin/domain/case/states';
import { civilDateIn } from '@huiyin/domain/clock/civil-date';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { forbidden, refused } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { replyLetterBytes } from './reply-letter-bytes.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  solved: '已解决',
  partlySolved: '部分解决',
  inProgress: '正在办理',
  explained: '解释说明',
  notFeasible: '暂不具备条件',
  unfounded: '不属实',
};

/**
 * The approved answer to a letter, to be sent by post. For those who registered it; `refused` before there is an answer. Name and
 * address are those kept in clear: of a confidential letter they are written on the envelope by whoever keeps the original.
 */
export async function writeReplyLetter(
  services: Services,
  actor: Actor,
  caseId: string,
): Promise<LetterFile> {
  const deskCase = await readDeskCase(services, actor, caseId);
  if (!isStaff(actor) || !mayRegister(actor)) throw forbidden();
  const reply = deskCase.replies.findLast(({ state }) => state === 'approved');
  if (!reply || deskCase.channel !== 'letter')
    throw refused({ code: 'wrongState', field: null, state: deskCase.state });
  const { letter, from, timeZone } = await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const where = { jurisdictionId_caseId: { jurisdictionId, caseId } };
    const row = await tx.caseLetter.findUnique({ where, select: { writtenOn: true, address: true } });
    const issuer = await tx.jurisdiction.findUniqueOrThrow({
      where: { id: jurisdictionId },
      select: { name: true, phone: true },
    });
    await noteAudit(scene, actor, { action: 'case.replyLetter', subjectKind: 'case', subjectId: caseId });
    return { letter: row, from: { name: issuer.name, telephone: issuer.phone }, timeZone: scene.timeZone };
  });
  const bytes = await replyLetterBytes({
    ...{ caseNumber: deskCase.caseNumber, from, address: letter?.address ?? '' },
    name: deskCase.contact?.name ?? '',
    writtenOn: letter?.writtenOn?.toISOString().slice(0, 10) ?? null,
    receivedOn: civilDateIn(timeZone, new Date(deskCase.receivedAt)),
    answeredOn: civilDateIn(timeZone, new Date(reply.at)),
    outcome: outcomes[reply.outcome],
    ...{ text: reply.text, unit: reply.unit, surname: reply.surname, telephone: reply.telephone },
  });
  return { fileName: `答复信-${deskCase.caseNumber}.docx`, base64: Buffer.from(bytes).toString('base64') };
}
