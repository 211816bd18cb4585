import type { StaffActor } from '@huiyin/domain/case/actor';
import { recipientCount } from '@huiyin/sealing/envelope';
import { runCommand } from '../case/run-command.ts';
import { invalid, notFound } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const readableDays = 7;
const day = 24 * 3600 * 1000;

/**
 * A custodian agrees: the custodian's browser opened the envelope and sealed the identity to the asker's key. The server sees
 * neither. The asker may read it for seven days; after that somebody has to ask and agree again.
 */
export async function agreeIdentity(
  services: Services,
  actor: StaffActor,
  input: { openingId: string; sealed: string },
) {
  const at = await waitingCase(services, actor, input.openingId);
  const sealed = new Uint8Array(Buffer.from(input.sealed, 'base64'));
  if (recipientCount(sealed) !== 1) throw invalid('sealed', 'malformed');
  return runCommand(services, { ...at, command: { do: 'agreeIdentity' } }, async ({ scene }) => {
    const readableUntil = new Date(scene.now.getTime() + readableDays * day);
    const decided = { decidedBy: actor.staffId, decidedAt: scene.now, sealed, readableUntil };
    await decide(scene.tx, { jurisdictionId: scene.jurisdictionId, id: input.openingId }, decided);
    return {};
  });
}

/** A custodian declines, with the reason that asker and citizen read. */
export async function declineIdentity(
  services: Services,
  actor: StaffActor,
  { openingId, reason }: { openingId: string; reason: string },
) {
  const at = await waitingCase(services, actor, openingId);
  return runCommand(services, { ...at, command: { do: 'declineIdentity', reason } }, async ({ scene }) => {
    const decided = { decidedBy: actor.staffId, decidedAt: scene.now, declineReason: reason };
    await decide(scene.tx, { jurisdictionId: scene.jurisdictionId, id: openingId }, decided);
    return {};
  });
}

type Decided = {
  decidedBy: string;
  decidedAt: Date;
  declineReason?: string;
  sealed?: Uint8Array<ArrayBuffer>;
  readableUntil?: Date;
};

async function decide(
  tx: Parameters<Parameters<typeof inTransaction>[1]>[0]['tx'],
  opening: { jurisdictionId: string; id: string },
  data: Decided,
): Promise<void> {
  const { count } = await tx.identityOpening.updateMany({ where: { ...opening, decidedAt: null }, data });
  if (count === 0) throw notFound();
}

/** The case a waiting question is about. Only for custodians: to everybody else there is no such question. */
async function waitingCase(services: Services, actor: StaffActor, openingId: string) {
  if (actor.kind !== 'custodian') throw notFound();
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const opening = await tx.identityOpening.findUnique({
      where: { jurisdictionId_id: { jurisdictionId, id: openingId }, decidedAt: null },
      select: { caseId: true },
    });
    if (!opening) throw notFound();
    return { actor, caseId: opening.caseId, version: null };
  });
}
