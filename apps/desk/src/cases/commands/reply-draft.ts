import { telephone } from '@huiyin/contract/case/submit-case';
import type { ReplyDraft } from '@huiyin/domain/case/commands';
import { type Outcome, outcomes } from '@huiyin/domain/case/states';
import type { DeskMessages } from '@huiyin/i18n/desk';
import { textOf } from '../../form/use-form.ts';
import type { FieldErrors } from '../../rpc/use-explain.ts';

type FilledIn = Omit<ReplyDraft, 'outcome'> & { readonly outcome: Outcome | null };

/** A reply as it stands in the form; `outcome` is null while none was chosen. */
export function replyIn(data: FormData): FilledIn {
  const outcome = outcomes.find((known) => known === textOf(data, 'outcome')) ?? null;
  return {
    final: textOf(data, 'final') !== 'interim',
    text: textOf(data, 'text'),
    outcome,
    outcomeDate: textOf(data, 'outcomeDate') || null,
    outcomeReason: textOf(data, 'outcomeReason') || null,
    surname: textOf(data, 'surname').trim(),
    telephone: textOf(data, 'telephone').trim(),
    promise: promiseIn(data),
  };
}

function promiseIn(data: FormData): { what: string; by: string } | null {
  const [what, by] = [textOf(data, 'promiseWhat').trim(), textOf(data, 'promiseBy')];
  return what === '' && by === '' ? null : { what, by };
}

/** What was said of each point, by its place: answered, or no point. */
export function pointsIn(data: FormData, count: number): { answered: number[]; setAside: number[] } {
  const places = Array.from({ length: count }, (_, index) => index);
  const said = (word: string) => places.filter((index) => textOf(data, `point-${index}`) === word);
  return { answered: said('answered'), setAside: said('setAside') };
}

/** Points of which nothing was said yet, each with its error; none is asked for in an interim reply. */
export function checkPoints(data: FormData, count: number, words: DeskMessages): FieldErrors {
  const { answered, setAside } = pointsIn(data, count);
  const missing = Array.from({ length: count }, (_, index) => index).filter(
    (index) => !answered.includes(index) && !setAside.includes(index),
  );
  if (missing.length === 0 && answered.length === 0 && count > 0) return { 'point-0': words.reply.pointNone };
  return Object.fromEntries(missing.map((index) => [`point-${index}`, words.reply.pointMissing(index + 1)]));
}

/** What a reply still lacks, by field, before it is worth sending. The rules are the domain's; it checks again. */
export function checkReply(reply: FilledIn, words: DeskMessages): FieldErrors {
  const { refusal } = words;
  const tooEarly = !reply.final && reply.outcome !== null && reply.outcome !== 'inProgress';
  return {
    ...(reply.text.trim() === '' && { text: refusal.textMissing }),
    ...(reply.outcome === null && { outcome: words.common.choose(words.reply.outcome) }),
    ...(tooEarly && { outcome: refusal.interimNeedsInProgress }),
    ...(reply.outcome === 'inProgress' && !reply.outcomeDate && { outcomeDate: refusal.outcomeDateMissing }),
    ...(reply.outcome === 'notFeasible' &&
      !reply.outcomeReason?.trim() && { outcomeReason: refusal.outcomeReasonMissing }),
    ...(reply.promise?.what === '' && { promiseWhat: words.refusal.promiseIncomplete }),
    ...(reply.promise?.by === '' && { promiseBy: words.refusal.promiseIncomplete }),
    ...(reply.surname === '' && { surname: refusal.surnameMissing }),
    ...(reply.telephone === '' && { telephone: refusal.telephoneMissing }),
    ...(reply.telephone !== '' &&
      !telephone.safeParse(reply.telephone).success && { telephone: words.reply.telephoneWrong }),
  };
}
