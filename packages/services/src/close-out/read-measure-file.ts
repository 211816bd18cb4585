import type { MeasureFileView } from '@huiyin/contract/desk/close-out';
import { type AnswerWordsRow, readAnswerWords } from '@huiyin/db/sql/read-answer-words';
import { readCloseOutFacts } from '@huiyin/db/sql/read-close-out-facts';
import { type MeasureFileRow, readMeasureFile as readRow } from '@huiyin/db/sql/read-measure-file';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayReadAnswerWords } from '@huiyin/domain/claims/policy';
import type { CloseOutFacts } from '@huiyin/domain/close-out/decide';
import { missingReturns } from '@huiyin/domain/close-out/duties';
import { closeOutActions, mayCloseOut, maySeeMeasureFile } from '@huiyin/domain/close-out/policy';
import { closeOutTransitions } from '@huiyin/domain/close-out/transitions';
import { notFound } from '../failure.ts';
import { isId } from '../portal/is-id.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { stepsOf } from './close-out-view.ts';

/** Everything staff see of one measure: duty, procedure, records, objections, and what may be done now. Fails with `notFound`. */
export async function readMeasureFile(
  services: Services,
  actor: Actor,
  measureId: string,
): Promise<MeasureFileView> {
  if (!isId(measureId)) throw notFound();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const at = { jurisdictionId, measureId };
    const facts = await readCloseOutFacts(tx, at);
    if (!facts || !maySeeMeasureFile(actor, facts)) throw notFound();
    const row = await readRow(tx, at);
    const due = await tx.lookBack.findMany({
      where: { ...at, drawId: { in: [...facts.dueLookBacks] } },
      select: { drawId: true, stage: true },
    });
    const records = (row?.records ?? []).map(({ round, ...record }) => ({
      ...record,
      ofThisRound: round === facts.round,
    }));
    return {
      ...(await wordingOf(scene, measureId)),
      ...{ measureId, version: facts.version, state: facts.state, noticeDays: facts.leastNoticeDays },
      criterion: row?.criterion || null,
      leadUnit: row?.leadUnit ?? null,
      leadUnitId: row?.leadUnitId ?? null,
      participants: (row?.participants ?? []).map(({ name }) => name),
      participantUnitIds: (row?.participants ?? []).map(({ unitId }) => unitId),
      leadLeader: row?.leadLeader || null,
      internalFields: row?.internalFields ?? [],
      dueOn: row?.dueOn ?? null,
      noticeEndsOn: row?.noticeEndsOn ?? null,
      wordingChangedOn: row?.wordingChangedOn ?? null,
      steps: stepsOf(row?.events ?? []),
      ...{ records, objections: row?.objections ?? [], dueLookBacks: due },
      missingReturns: row ? owedReturns(row, scene.today) : [],
      openObjections: facts.openObjections,
      saidInWords: mayReadAnswerWords(actor) ? (await readAnswerWords(tx, at)).map(shownAnswer) : null,
      may: mayNow(actor, facts),
    };
  });
}

function shownAnswer({ text, starts, claimStarts, claimEnds, ...answer }: AnswerWordsRow) {
  const isOfClaim = claimStarts !== null && claimEnds !== null;
  return { ...answer, claim: isOfClaim ? text.slice(claimStarts - starts, claimEnds - starts) : null };
}

function owedReturns({ state, events, records }: MeasureFileRow, today: string): string[] {
  const since = events.find(({ type }) => type === 'criterionSet')?.on ?? null;
  const returns = records.flatMap(({ month }) => (month === null ? [] : [month]));
  return missingReturns({ isClosed: state === 'closed', since, returns }, today);
}

/** The wording that is shown now. */
async function wordingOf({ tx, jurisdictionId }: Scene, measureId: string) {
  const { reportId } = await tx.measure.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: measureId } },
    select: { reportId: true },
  });
  return tx.measureVersion.findUniqueOrThrow({
    where: { jurisdictionId_reportId_measureId: { jurisdictionId, reportId, measureId } },
    select: { number: true, title: true, text: true, status: true },
  });
}

function mayNow(actor: Actor, facts: CloseOutFacts): MeasureFileView['may'] {
  return closeOutActions.filter((action) => {
    if (!mayCloseOut(actor, action, facts)) return false;
    if (action === 'readMeasureFile' || action === 'addRecord') return true;
    if (action === 'answerObjection' && facts.openObjections === 0) return false;
    if (action === 'lookBack' && facts.dueLookBacks.length === 0) return false;
    if (action === 'confirmWording' && !facts.isWordingChanged) return false;
    return closeOutTransitions[action].from.includes(facts.state);
  });
}
