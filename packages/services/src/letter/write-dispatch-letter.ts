import type { LetterFile, LetterKind } from '@huiyin/contract/desk/dispatch-letter';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { actionActors } from '@huiyin/domain/case/policy';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { forbidden, refused } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { type DispatchLetter, letterBytes, letterNames } from './letter-bytes.ts';

/**
 * 转办单 or 交办单 for a unit that has no account: what is asked, by when, and room for its reply, stamp and date. It never names the person
 * who complained. For those who dispatch; `refused` before a unit has the case.
 */
export async function writeDispatchLetter(
  services: Services,
  actor: Actor,
  { caseId, kind }: { caseId: string; kind: LetterKind },
): Promise<LetterFile> {
  const deskCase = await readDeskCase(services, actor, caseId);
  if (!isStaff(actor) || !actionActors.dispatch.includes(actor.kind)) throw forbidden();
  const { unit, caseNumber, timeline } = deskCase;
  if (!unit) throw refused({ code: 'unitMissing', field: null, state: deskCase.state });
  const dispatched = timeline.findLast(({ type }) => type === 'dispatched');
  const issuedBy = await inTransaction(services, async ({ tx, jurisdictionId }) => {
    const row = await tx.jurisdiction.findUniqueOrThrow({
      where: { id: jurisdictionId },
      select: { name: true, phone: true },
    });
    return { name: row.name, telephone: row.phone };
  });
  const supervision = deskCase.supervisions.find(({ endedOn }) => endedOn === null);
  const letter: DispatchLetter = {
    kind,
    reportOn: [deskCase.deadline?.on, supervision?.dueOn].filter((on) => on !== undefined).sort()[0] ?? '',
    supervision: supervision?.reason ?? '',
    caseNumber,
    unit: [unit.name, deskCase.section?.name].filter(Boolean).join(' '),
    participants: deskCase.participants.map(({ name }) => name),
    dispatchedOn: dispatched?.on ?? '',
    dueOn: deskCase.deadline?.on ?? '',
    place: [deskCase.town, deskCase.village].filter(Boolean).join(' '),
    text: [deskCase.text, ...deskCase.facts.map(({ text }) => text)],
    points: deskCase.points,
    instruction: dispatched?.words ?? '',
    issuedBy,
  };
  const bytes = await letterBytes(letter);
  return {
    fileName: `${letterNames[kind]}-${caseNumber}.docx`,
    base64: Buffer.from(bytes).toString('base64'),
  };
}
