import type { ClueStart } from '@huiyin/contract/desk/clues';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { maySee } from '@huiyin/domain/case/policy';
import { type ClueSource, keptSources, mayKeepClues } from '@huiyin/domain/clue/clue';
import { alertsFor } from '../alerts/alerts-for.ts';
import { forbidden, invalid, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { readableTip } from '../tip/read-tips.ts';
import { dayOf } from '../tip/tip-days.ts';
import { keptBySource } from './kept-from.ts';
import { keysWithout } from './readable-clues.ts';

export type SourceOf = { readonly source: ClueSource; readonly sourceId: string | null };
type Source = Pick<ClueStart, 'receivedOn' | 'realName' | 'label'> & {
  /** Officers to whom the source is unknown: a clue of it must not become known to them either. */
  readonly kept: ReadonlySet<string>;
};

/**
 * What registering begins with: to whom the clue may be sealed, and what is known of its source without opening it. Fails with
 * `forbidden` for everybody but discipline officers, and with `notFound` for a source that the actor may not know of.
 */
export async function startClue(services: Services, actor: StaffActor, of: SourceOf): Promise<ClueStart> {
  return inTransaction(services, async (scene) => {
    const { kept, ...source } = await readSource(scene, actor, of);
    return { ...source, keys: await keysWithout(scene, kept) };
  });
}

/** The source of a clue as far as it is kept here. */
export async function readSource(
  scene: Scene,
  actor: StaffActor,
  { source, sourceId }: SourceOf,
): Promise<Source> {
  if (!mayKeepClues(actor)) throw forbidden();
  if (keptSources.includes(source) !== (sourceId !== null)) throw invalid('sourceId', 'malformed');
  if (sourceId === null) return { receivedOn: null, realName: false, label: '', kept: new Set() };
  if (source === 'tip') return tipSource(scene, actor, sourceId);
  return source === 'case' ? caseSource(scene, actor, sourceId) : alertSource(scene, actor, sourceId);
}

async function tipSource(scene: Scene, actor: StaffActor, tipId: string): Promise<Source> {
  const { receivedOn, realName } = await readableTip(scene, actor, tipId);
  return {
    ...{ receivedOn: dayOf(receivedOn), realName, label: '' },
    kept: new Set(await keptBySource(scene, 'tip', tipId)),
  };
}

/** Only of a case that triage handed over: of others the office keeps no clue. */
async function caseSource(scene: Scene, actor: StaffActor, caseId: string): Promise<Source> {
  const { tx, jurisdictionId } = scene;
  const facts = await readCaseFacts(tx, { jurisdictionId, caseId });
  if (!facts || !maySee(actor, facts) || !facts.handedToDiscipline) throw notFound();
  const { caseNumber, receivedOn } = await tx.caseFile.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: caseId } },
    select: { caseNumber: true, receivedOn: true },
  });
  return {
    ...{ receivedOn: dayOf(receivedOn), realName: facts.identity.mode !== 'anonymous', label: caseNumber },
    kept: new Set(await keptBySource(scene, 'case', caseId)),
  };
}

async function alertSource(scene: Scene, actor: StaffActor, alertId: string): Promise<Source> {
  const [alert] = await alertsFor(scene, actor, { id: alertId, limit: 1 });
  if (!alert) throw notFound();
  return { receivedOn: alert.raisedOn, realName: false, label: '', kept: new Set() };
}
