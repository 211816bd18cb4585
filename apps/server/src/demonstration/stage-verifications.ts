import { momentOf } from '@huiyin/demonstration/dates';
import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { inviteChecker } from '@huiyin/services/checker/invite-checker';
import { takeUpInvitation } from '@huiyin/services/checker/take-up-invitation';
import { verifyClaim } from '@huiyin/services/claims/verify-claim';
import { readMeasurePage } from '@huiyin/services/portal/read-measure-page';
import type { Services } from '@huiyin/services/services';
import { usualBudgets } from '@huiyin/services/submission/budget';
import { createFormToken } from '@huiyin/services/submission/form-token';
import { known, measureId, member, type Stage } from './stage.ts';

/** What six people say of one item: that it is so, that it is not, or both. Invented like all the rest. */
type Opinion = 'so' | 'not' | 'both';
type Played = {
  readonly number: number;
  /** Of the measure as a whole. */
  readonly whole?: Opinion;
  /** Of its first figures, in the order of the text; null where nobody answers. */
  readonly figures: readonly (Opinion | null)[];
  /** What every invited checker says of the whole. */
  readonly checkers?: Opinion;
};

const played: readonly Played[] = [
  { number: 1, figures: ['so', 'so'] },
  { number: 2, figures: ['not', 'both'] },
  { number: 3, figures: ['so', 'so'] },
  { number: 5, figures: ['so'] },
  { number: 6, figures: ['so'] },
  { number: 10, figures: ['so', 'not'] },
  { number: 12, whole: 'so', figures: ['so', 'so', 'not'], checkers: 'so' },
  { number: 13, whole: 'both', figures: ['not', 'so'] },
  { number: 15, whole: 'not', figures: ['not'], checkers: 'not' },
  { number: 20, figures: ['so', 'so'] },
  { number: 22, figures: ['so', 'so'] },
];
/** To this measure ten answers come at once from one place, and wait for an officer. */
const burst = { number: 25, answers: 10 };

const people = 6;
const labels = ['体验官 01', '体验官 02', '体验官 03', '鹭桥镇监督员 1', '禾渡镇监督员 1'];
const minute = 60_000;

type Item = { readonly measureId: string; readonly reportId: string; readonly claimStart: number | null };
type Answer = 'yes' | 'no';
type By = { readonly source?: string; readonly checkerKey?: string };
type Give = (item: Item, answer: Answer, by?: By) => Promise<void>;

/** Has people and invited checkers say what they know, through the use-cases by which anybody does. */
export async function stageVerifications(
  services: Services,
  stage: Stage,
  dayZero: CivilDate,
): Promise<void> {
  const began = momentOf({ daysAgo: 60, time: '09:00' }, dayZero);
  const give = giveFrom(services, began);
  const keys = await inviteAll(services, stage, began);
  for (const one of played) await playOne(services, { stage, one, keys, give });
  const { measureId: crowded, report } = await readMeasurePage(services, measureId(stage, burst.number));
  const giveAtOnce = giveFrom(services, momentOf({ daysAgo: 3, time: '10:00' }, dayZero));
  const item = { measureId: crowded, reportId: report.reportId, claimStart: null };
  for (let time = 0; time < burst.answers; time += 1) await giveAtOnce(item, 'yes', { source: 'one place' });
}

type Scene = {
  readonly stage: Stage;
  readonly one: Played;
  readonly keys: readonly string[];
  readonly give: Give;
};

async function playOne(services: Services, { stage, one, keys, give }: Scene): Promise<void> {
  const { measureId: id, claims, report } = await readMeasurePage(services, measureId(stage, one.number));
  const whole = { measureId: id, reportId: report.reportId, claimStart: null };
  for (const answer of answersOf(one.whole ?? null)) await give(whole, answer);
  for (const [index, opinion] of one.figures.entries()) {
    const claim = known(claims[index], `figure ${index} of measure ${one.number}`);
    for (const answer of answersOf(opinion)) await give({ ...whole, claimStart: claim.start }, answer);
  }
  for (const checkerKey of one.checkers ? keys : [])
    await give(whole, one.checkers === 'so' ? 'yes' : 'no', { checkerKey });
}

function answersOf(opinion: Opinion | null): Answer[] {
  const each = (answer: Answer, count: number) => Array<Answer>(count).fill(answer);
  if (opinion === null) return [];
  return [...each('yes', opinion === 'not' ? 0 : people), ...each('no', opinion === 'so' ? 0 : people)];
}

/** Gives answers a minute apart, each from a device of its own. */
function giveFrom(services: Services, began: Date): Give {
  const budgets = usualBudgets();
  let moment = began;
  return async (
    item,
    answer,
    { source = null, checkerKey = null }: Partial<Record<keyof By, string | null>> = {},
  ) => {
    moment = new Date(moment.getTime() + minute);
    const then = { ...services, budgets, moment };
    const token = createFormToken(then, new Date(moment.getTime() - minute));
    const input = { ...item, answer, townId: null, again: null, words: '', attachmentIds: [] };
    const deviceKey = `demonstration-${moment.getTime()}`;
    const proof = { by: 'formToken', token } as const;
    await verifyClaim(then, { ...input, deviceKey, proof }, { source, checkerKey });
  };
}

async function inviteAll(services: Services, stage: Stage, moment: Date): Promise<string[]> {
  const then = { ...services, moment };
  const keys: string[] = [];
  for (const label of labels) {
    const kind = label.startsWith('体验官') ? 'experienceOfficer' : 'villageSupervisor';
    const { key } = await inviteChecker(then, member(stage, 'triage'), { label, kind, days: 180 });
    keys.push((await takeUpInvitation(then, key)).sessionKey);
  }
  return keys;
}
