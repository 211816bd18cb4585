import { randomUUID } from 'node:crypto';
import { everyCase } from '@huiyin/contract/desk/queue';
import { saveFilter } from '@huiyin/services/desk/saved-filters';
import { deskRows } from '../matrix-rows.ts';
import { knows } from '../matrix-world.ts';
import { answeredCase } from './answered-case.ts';
import { type Listed, type Objects, over, type Place } from './object.ts';

export const ownFilter = '某筛选';

/** What belongs to a case: one with an approved answer, a hold, a call to make, and what somebody did to many at once. */
export async function arrangeMatters(place: Place) {
  const { test, world } = place;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const { actors, cases } = world;
  const answered = await answeredCase(place);
  const hold = { jurisdictionId, reason: '复议', setOn: new Date(over) };
  await prisma.legalHold.createMany({
    data: [
      { ...hold, caseId: answered.id },
      { ...hold, caseId: cases.fresh.id, setBy: actors.reviewer.staffId },
    ],
  });
  const { id: callId } = await prisma.outboundCall.create({
    data: { jurisdictionId, caseId: cases.given.id, occasion: 'accepted', queuedAt: new Date(over) },
    select: { id: true },
  });
  const tried = await prisma.outboundCall.create({
    data: {
      ...{ jurisdictionId, caseId: cases.given.id, occasion: 'answered', queuedAt: new Date(over) },
      ...{ tries: 1, triedAt: new Date() },
    },
    select: { id: true },
  });
  await prisma.outboundCallTry.create({
    data: {
      ...{ jurisdictionId, callId: tried.id, number: 1, at: new Date(), outcome: 'noAnswer' },
      calledBy: actors.triage.staffId,
    },
  });
  const operationId = randomUUID();
  await prisma.bulkOperation.create({
    data: {
      jurisdictionId,
      id: operationId,
      actorId: actors.triage.staffId,
      command: 'accept',
      at: new Date(),
    },
  });
  await prisma.bulkCase.create({
    data: { jurisdictionId, operationId, caseId: cases.given.id, outcome: 'done', version: 1 },
  });
  await saveFilter(test.services, actors.triage, { name: ownFilter, filter: everyCase });
  const handed = { row: 'discipline -reviewer -=namedDiscipline' };
  const objects: Objects = {
    'case.redaction': [{ given: { caseId: answered.id } }],
    'legalHold.set': [
      { given: { caseNumber: cases.given.caseNumber } },
      { given: { caseNumber: cases.handedOver.caseNumber }, ...handed },
    ],
    'legalHold.lift': [
      { given: { caseNumber: answered.caseNumber } },
      // Who set it is not who ends it.
      { given: { caseNumber: cases.fresh.caseNumber }, row: `!=reviewer ${deskRows['legalHold.lift']}` },
    ],
    'calls.record': [{ given: { callId } }],
    'calls.takeBack': [{ given: { callId: tried.id, number: 1 } }],
    'bulk.run': [{ given: { operationId, command: { do: 'accept' } } }],
    'bulk.preview': [{ given: { caseIds: [cases.given.id], command: { do: 'accept' } } }],
    'queue.page': [{ given: { filter: everyCase } }],
    'bulk.selection': [{ given: { filter: everyCase } }],
    'queue.forget': [{ given: { name: ownFilter } }],
    'bulk.undo': [{ given: { operationId: randomUUID(), undoes: operationId } }],
  };
  const { caseNumber } = cases.given;
  const listed: Listed = [
    ['queue.page', caseNumber, knows.given],
    ['queue.handedOver', cases.handedOver.caseNumber, knows.handedOver],
    ['queue.saved', ownFilter, ['triage']],
    ['bulk.selection', cases.given.id, knows.given],
    ['bulk.preview', caseNumber, knows.given],
    ['bulk.recent', operationId, ['triage']],
    ['calls.list', callId, ['triage']],
    ['legalHold.list', answered.caseNumber, ['reviewer', 'discipline']],
  ];
  return { objects, listed };
}
