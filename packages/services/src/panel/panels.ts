import type { OpenPanelInput, PanelList, PanelSheetInput, PanelView } from '@huiyin/contract/desk/panels';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayHoldPanels, type PanelAnswer, shareOfYes, tallyOf } from '@huiyin/domain/panel/panel';
import { wilsonInterval } from '@huiyin/trends/proportion';
import { forbidden, invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';

/** Keeps a session of a panel with its questions. The same id again changes nothing. Fails with `forbidden` for everybody but discipline officers. */
export async function openPanel(services: Services, actor: StaffActor, input: OpenPanelInput): Promise<void> {
  if (!mayHoldPanels(actor)) throw forbidden();
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const { sessionId, title, heldOn, invited, questions } = input;
    const { count } = await tx.panelSession.createMany({
      data: {
        ...{
          jurisdictionId,
          id: sessionId,
          title,
          heldOn: new Date(heldOn),
          invited,
          openedBy: actor.staffId,
        },
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await tx.panelQuestion.createMany({
      data: questions.map((text, at) => ({ jurisdictionId, sessionId, number: at + 1, text })),
    });
    await noteAudit(scene, actor, { action: 'panel.open', subjectKind: 'panel', subjectId: sessionId });
  });
}

/**
 * Enters one sheet. The same id again changes nothing. Fails with `notFound` for a session that is none, with `invalid` for a question
 * that was not asked, or for more sheets than people were invited.
 */
export async function enterSheet(
  services: Services,
  actor: StaffActor,
  input: PanelSheetInput,
): Promise<void> {
  if (!mayHoldPanels(actor)) throw forbidden();
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const { sessionId, sheetId, answers } = input;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`panel:${sessionId}`}, 0))`;
    const session = await findSession(scene, sessionId);
    if (await tx.panelSheet.count({ where: { jurisdictionId, id: sheetId } })) return;
    const numbers = await tx.panelQuestion.findMany({
      where: { jurisdictionId, sessionId },
      select: { number: true },
    });
    const unknown = answers.find(({ number }) => !numbers.some((one) => one.number === number));
    if (unknown || new Set(answers.map(({ number }) => number)).size !== answers.length)
      throw invalid('answers', 'unknown');
    if (session.sheets >= session.invited) throw invalid('answers', 'tooMany');
    const enteredBy = actor.staffId;
    await tx.panelSheet.createMany({
      data: { jurisdictionId, sessionId, id: sheetId, enteredBy, enteredOn: new Date(today) },
    });
    await tx.panelAnswer.createMany({
      data: answers.map((answer) => ({ jurisdictionId, sheetId, ...answer })),
    });
    await noteAudit(scene, actor, { action: 'panel.sheet', subjectKind: 'panel', subjectId: sessionId });
  });
}

/** Sessions, latest first, each with how many of those invited answered. */
export async function listPanels(services: Services, actor: StaffActor): Promise<PanelList> {
  if (!mayHoldPanels(actor)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const rows = await tx.panelSession.findMany({
      where: { jurisdictionId },
      orderBy: [{ heldOn: 'desc' }, { id: 'asc' }],
      take: 200,
      select: { id: true, title: true, heldOn: true, invited: true },
    });
    const counted = await tx.panelSheet.groupBy({
      by: ['sessionId'],
      where: { jurisdictionId },
      _count: true,
    });
    const sheetsOf = (id: string) => counted.find(({ sessionId }) => sessionId === id)?._count ?? 0;
    return rows.map((row) => sessionOf(row, sheetsOf(row.id)));
  });
}

/** One session: of each question what was said, and the share of 是 with its whole and interval. */
export async function readPanel(
  services: Services,
  actor: StaffActor,
  sessionId: string,
): Promise<PanelView> {
  if (!mayHoldPanels(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const session = await findSession(scene, sessionId);
    const questions = await tx.panelQuestion.findMany({
      where: { jurisdictionId, sessionId },
      orderBy: { number: 'asc' },
      select: { number: true, text: true },
    });
    const sheets = await tx.panelSheet.findMany({
      where: { jurisdictionId, sessionId },
      select: { id: true },
    });
    const answers = await tx.panelAnswer.findMany({
      where: { jurisdictionId, sheetId: { in: sheets.map(({ id }) => id) } },
      select: { number: true, answer: true, words: true },
    });
    return {
      session: sessionOf(session, session.sheets),
      questions: questions.map(({ number, text }) => {
        const own = answers.filter((answer) => answer.number === number);
        const tally = tallyOf(own.map(({ answer }) => answer as PanelAnswer));
        const words = own.map((answer) => answer.words).filter((said) => said !== '');
        return { number, text, tally, yes: shareWith(shareOfYes(tally)), words: words.sort() };
      }),
    };
  });
}

async function findSession({ tx, jurisdictionId }: Scene, sessionId: string) {
  const row = await tx.panelSession.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id: sessionId } },
    select: { id: true, title: true, heldOn: true, invited: true },
  });
  if (!row) throw notFound();
  return { ...row, sheets: await tx.panelSheet.count({ where: { jurisdictionId, sessionId } }) };
}

type Session = {
  readonly id: string;
  readonly title: string;
  readonly heldOn: Date;
  readonly invited: number;
};

function sessionOf({ id, title, heldOn, invited }: Session, sheets: number): PanelList[number] {
  return { sessionId: id, title, heldOn: dayOf(heldOn), response: shareWith({ n: sheets, of: invited }) };
}

function shareWith({ n, of }: { n: number; of: number }) {
  return { n, of, interval: wilsonInterval({ n, N: of }) };
}
