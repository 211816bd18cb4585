import type { CloseOutStep, CloseOutView } from '@huiyin/contract/portal/close-out';
import type { MeasureFileRow } from '@huiyin/db/sql/read-measure-file';
import type { DutyField } from '@huiyin/domain/close-out/duties';

/** The steps of a procedure as they are read: staff by name and unit, the public without either. */
export function stepsOf(events: MeasureFileRow['events']): CloseOutStep[] {
  return events.map(({ number, type, on, words, actor, actorKind, unit, detail }) => ({
    ...{ number, type, on, words, actor, unit, office: officeOf(actorKind) },
    ...{ stage: detail.stage ?? null, holds: detail.holds ?? null },
  }));
}

/** What everybody sees of a measure's close-out: no internal field, no internal record, no objection before it is answered. */
export function publicCloseOut(row: MeasureFileRow): CloseOutView {
  const shown = <Value>(field: DutyField, value: Value): Value | null =>
    row.internalFields.includes(field) ? null : value;
  const publicRecords = row.records.filter(({ isPublic }) => isPublic);
  const isShown = ({ type, detail }: MeasureFileRow['events'][number]) =>
    type !== 'evidenceAdded' || publicRecords.some(({ recordId }) => recordId === detail.recordId);
  const steps = stepsOf(row.events.filter(isShown)).map((step) =>
    step.type === 'criterionSet' && row.internalFields.includes('criterion') ? { ...step, words: '' } : step,
  );
  return {
    state: row.state,
    criterion: shown('criterion', row.criterion || null),
    leadUnit: shown('leadUnit', row.leadUnit),
    participants:
      shown(
        'participants',
        row.participants.map(({ name }) => name),
      ) ?? [],
    leadLeader: shown('leadLeader', row.leadLeader || null),
    dueOn: shown('dueOn', row.dueOn),
    noticeEndsOn: row.noticeEndsOn,
    wordingChangedOn: row.wordingChangedOn,
    steps,
    records: publicRecords.map(({ recordId, kind, words, happenedOn, month, files }) => ({
      ...{ recordId, kind, words, happenedOn, month, files },
    })),
    objections: row.objections.flatMap(({ raisedOn, shownWords, answer, isUpheld, answeredOn }) =>
      shownWords === null || answer === null || isUpheld === null || answeredOn === null
        ? []
        : [{ raisedOn, words: shownWords, answer, isUpheld, answeredOn }],
    ),
    openObjections: row.objections.filter(({ answeredOn }) => answeredOn === null).length,
  };
}

function officeOf(actorKind: string): CloseOutStep['office'] {
  if (actorKind === 'disciplineOfficer') return 'discipline';
  return actorKind === 'triageOfficer' || actorKind === 'reviewer' ? 'rectification' : null;
}
