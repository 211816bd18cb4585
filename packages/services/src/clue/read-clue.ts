import type { ClueView } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { type ClueState, clueCommands, nextClueState } from '@huiyin/domain/clue/clue';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { toBase64 } from '../tip/sealed-file.ts';
import { dayOf } from '../tip/tip-days.ts';
import { clueRowOf } from './clue-rows.ts';
import { keptFrom } from './kept-from.ts';
import { officersOf, tipIdOf } from './list-clues.ts';
import { keysWithout, namesOf, readableClue } from './readable-clues.ts';

/** One clue with what the reader's key opens. Every reading leaves an audit entry. Fails with `notFound` for one that is kept from the reader. */
export async function readClue(services: Services, actor: StaffActor, clueId: string): Promise<ClueView> {
  return inTransaction(services, async (scene) => {
    const { today } = scene;
    const row = await readableClue(scene, actor, clueId);
    const kept = await keptFrom(scene, clueId);
    const entries = await entriesOf(scene, clueId);
    const handovers = await handoversOf(scene, clueId);
    const nameOf = await namesOf(scene, [
      ...[row.custodianId, ...entries.map(({ enteredBy }) => enteredBy)],
      ...handovers.flatMap(({ fromId, toId }) => [fromId, toId]),
    ]);
    await noteAudit(scene, actor, { action: 'clue.open', subjectKind: 'clue', subjectId: clueId });
    const officer = (staffId: string) => ({ staffId, name: nameOf(staffId) });
    return {
      clue: clueRowOf(row, { nameOf, today, tip: await tipTold(scene, row) }),
      sourceId: row.sourceId,
      may: clueCommands.filter((command) => nextClueState(row.state as ClueState, command) !== null),
      ...{ recipient: row.recipient, sealedKey: toBase64(row.sealedKey), keyIds: row.keyIds },
      entries: entries.map(({ number, kind, way, onDay, enteredOn, enteredBy, sealed }) => ({
        ...{ number, kind: kind as ClueView['entries'][number]['kind'], by: nameOf(enteredBy) },
        ...{ way: way as ClueView['clue']['way'], on: dayOf(onDay), enteredOn: dayOf(enteredOn) },
        sealed: toBase64(sealed),
      })),
      handovers: handovers.map(({ fromId, toId, why, handedOn, takenOn }) => ({
        ...{ from: officer(fromId), to: officer(toId), why: why as 'leave' | 'transfer' },
        ...{ on: dayOf(handedOn), takenOn: takenOn && dayOf(takenOn) },
      })),
      keys: await keysWithout(scene, kept),
      officers: (await officersOf(scene)).filter(({ staffId }) => !kept.has(staffId)),
    };
  });
}

function entriesOf({ tx, jurisdictionId }: Scene, clueId: string) {
  return tx.clueEntry.findMany({
    where: { jurisdictionId, clueId },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      kind: true,
      way: true,
      onDay: true,
      enteredOn: true,
      enteredBy: true,
      sealed: true,
    },
  });
}

function handoversOf({ tx, jurisdictionId }: Scene, clueId: string) {
  return tx.clueHandover.findMany({
    where: { jurisdictionId, clueId },
    orderBy: { number: 'asc' },
    select: { fromId: true, toId: true, why: true, handedOn: true, takenOn: true },
  });
}

async function tipTold({ tx, jurisdictionId }: Scene, row: { source: string; sourceId: string | null }) {
  const [tipId] = tipIdOf(row);
  const tip =
    tipId &&
    (await tx.tip.findFirst({
      where: { jurisdictionId, id: tipId },
      select: { answeredOn: true, resultToldOn: true },
    }));
  return tip || undefined;
}
