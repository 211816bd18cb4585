import type { RegisterClueInput } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { recipientCount } from '@huiyin/sealing/envelope';
import { invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { fromBase64 } from '../tip/sealed-file.ts';
import { readSource } from './clue-source.ts';
import { keysWithout, readableIds } from './readable-clues.ts';

/**
 * Enters a clue that the officer's browser sealed. What it is about is never seen here. The same id again changes nothing. Fails with
 * `notFound` for a source that the actor may not know of, with `invalid` for what is not sealed to exactly who may read it, or for a
 * day that has not come.
 */
export async function registerClue(
  services: Services,
  actor: StaffActor,
  input: RegisterClueInput,
): Promise<{ clueId: string; version: number }> {
  return inTransaction(services, async (scene) => {
    const { clueId, sourceId } = input;
    const source = await readSource(scene, actor, input);
    if ((await readableIds(scene, actor, [clueId])).length > 0) return { clueId, version: 1 };
    const receivedOn = source.receivedOn ?? input.receivedOn;
    if (receivedOn > scene.today) throw invalid('receivedOn', 'expired');
    const about = new Set([...source.kept, ...input.about]);
    await checkSealed(scene, input, about);
    await writeClue(scene, actor, {
      ...{ ...input, sourceId, receivedOn },
      realName: input.realName || source.realName,
    });
    await noteAudit(scene, actor, { action: 'clue.register', subjectKind: 'clue', subjectId: clueId });
    return { clueId, version: 1 };
  });
}

/** Sealed to every present officer but those it is kept from, to the escrow, and to nobody else. */
async function checkSealed(
  scene: Scene,
  { keyIds, escrowId, sealedKey, sealed }: RegisterClueInput,
  about: ReadonlySet<string>,
): Promise<void> {
  const keys = await keysWithout(scene, about);
  if (!keys) throw invalid('about', 'tooMany');
  const expected = keys.officers.map(({ keyId }) => keyId);
  const fits = expected.length === new Set(keyIds).size && expected.every((id) => keyIds.includes(id));
  if (!fits || escrowId !== keys.escrow.escrowId) throw invalid('keys', 'expired');
  if (recipientCount(fromBase64(sealedKey)) !== keyIds.length + 1) throw invalid('sealedKey', 'malformed');
  if (recipientCount(fromBase64(sealed)) !== 1) throw invalid('sealed', 'malformed');
}

async function writeClue(scene: Scene, actor: StaffActor, clue: RegisterClueInput): Promise<void> {
  const { tx, jurisdictionId, today } = scene;
  const { clueId, source, sourceId, algorithm, recipient, keyIds, escrowId, realName } = clue;
  const onDay = new Date(today);
  const { staffId } = actor;
  await tx.clue.createMany({
    data: {
      ...{ jurisdictionId, id: clueId, source, sourceId, algorithm, recipient, escrowId, realName },
      ...{ sealedKey: fromBase64(clue.sealedKey), keyIds: [...keyIds], custodianId: staffId },
      ...{ state: 'registered', receivedOn: new Date(clue.receivedOn), registeredOn: onDay },
    },
  });
  await tx.clueEntry.createMany({
    data: {
      ...{ jurisdictionId, clueId, number: 1, kind: 'register', algorithm },
      ...{ sealed: fromBase64(clue.sealed), onDay, enteredOn: onDay, enteredBy: staffId },
    },
  });
  const officers = await tx.staffMember.findMany({
    where: { jurisdictionId, id: { in: [...clue.about] }, role: 'disciplineOfficer' },
    select: { id: true },
  });
  await tx.clueExclusion.createMany({
    data: officers.map(({ id }) => ({ jurisdictionId, clueId, staffId: id, why: 'about', onDay })),
  });
}
