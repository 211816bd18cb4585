import type { CloseOutInput } from '@huiyin/contract/desk/close-out';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { createFormToken } from '../../submission/form-token.ts';
import { arrangeDesk } from '../../testing/arrange-desk.ts';
import type { TestServices } from '../../testing/open-test-services.ts';
import { actOnCloseOut } from '../act-on-close-out.ts';
import { addRecord } from '../add-record.ts';
import { objectToCloseOut } from '../object-to-close-out.ts';

type Command = CloseOutInput['command'];

/** The people of a close-out and ways to take its steps in a test. */
export async function arrangeCloseOut(test: TestServices) {
  const { services, database } = test;
  const { prisma } = database.owner;
  const { jurisdictionId } = services;
  const desk = arrangeDesk(test);
  const unitId = await desk.unit('交通运输局');
  const people = {
    triage: await desk.staff('triageOfficer'),
    head: await desk.staff('unitHead', unitId, '局长'),
    handler: await desk.staff('unitHandler', unitId),
    checker: await desk.staff('disciplineOfficer', null, '核查人'),
    reviewer: await desk.staff('reviewer', null, '决定人'),
  };
  const versionOf = async (measureId: string) => {
    const row = await prisma.measureDuty.findFirst({ where: { jurisdictionId, measureId } });
    return row?.version ?? 0;
  };
  const act = async (actor: StaffActor, measureId: string, command: Command) =>
    actOnCloseOut(services, actor, { measureId, version: await versionOf(measureId), command });
  const evidence = (actor: StaffActor, measureId: string, isPublic = true) =>
    addRecord(services, actor, {
      ...{ measureId, kind: 'evidence', words: '竣工验收报告', happenedOn: '2026-01-05', month: null },
      ...{ isPublic, attachmentIds: [] },
    });
  const words = '依据充分';
  return {
    desk,
    unitId,
    people,
    act,
    evidence,
    /** From nothing to a running notice. */
    toNotice: async (measureId: string) => {
      const { triage, handler, head, checker } = people;
      const criterion = { words: '12公里道路全部验收合格', leadUnitId: unitId, participantUnitIds: [] };
      await act(triage, measureId, { do: 'setCriterion', ...criterion });
      await evidence(handler, measureId);
      await act(head, measureId, { do: 'apply', words });
      await act(checker, measureId, { do: 'passCheck', words });
      await act(triage, measureId, { do: 'openNotice', words, days: 7 });
    },
    /** Lets the last day of the notice pass. */
    endNotice: (measureId: string) =>
      prisma.measureDuty.updateMany({
        where: { jurisdictionId, measureId },
        data: { noticeEndsOn: new Date('2026-01-20') },
      }),
    object: (measureId: string, said = '三号路还没修') => {
      const token = createFormToken(services, new Date(Date.now() - 60_000));
      return objectToCloseOut(services, { measureId, words: said, proof: { by: 'formToken', token } });
    },
  };
}
