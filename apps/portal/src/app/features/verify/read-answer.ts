import { type VerifyInput, verifyInput } from '@huiyin/contract/portal/verify';
import type { claimMessages } from '@huiyin/i18n/claims';
import type { FieldError } from '@huiyin/ui/error-summary';
import type { PortalCaller } from '../../caller/portal-caller.ts';
import { publicErrorOf, statusOfError } from '../../caller/public-error.ts';

const fieldNames = ['answer', 'town', 'again', 'reportId', 'formToken', 'work'] as const;
export type AnswerFields = Readonly<Record<(typeof fieldNames)[number], string>>;

/** What the form about one item sent, as chosen. */
export function answerFields(form: FormData): AnswerFields {
  return Object.fromEntries(fieldNames.map((name) => [name, String(form.get(name) ?? '')])) as AnswerFields;
}

export type Item = { readonly measureId: string; readonly claimStart: number | null };
type Words = (typeof claimMessages)['zh-CN']['verify']['errors'];
export type Given =
  | { readonly ok: true }
  | { readonly ok: false; readonly status: number; readonly faults: readonly string[] };

/** Sends an answer, or says which fields are to be mended; a fault is a field's name, or `tooFast`, `proof`, `unavailable`. */
export async function giveAnswer(
  verify: PortalCaller['verify'],
  { item, fields, deviceKey }: { item: Item; fields: AnswerFields; deviceKey: string },
): Promise<Given> {
  const input = inputOf(item, fields, deviceKey);
  if (!input) return { ok: false, status: 400, faults: ['answer'] };
  try {
    await verify.give(input);
    return { ok: true };
  } catch (error) {
    const refused = publicErrorOf(error);
    const [fault] = refused.fields;
    const named = fault?.field === 'proof' && fault.problem === 'tooShort' ? 'tooFast' : fault?.field;
    return { ok: false, status: statusOfError(refused.code), faults: [named ?? 'unavailable'] };
  }
}

function inputOf(item: Item, fields: AnswerFields, deviceKey: string): VerifyInput | null {
  const { answer, town, again, reportId, formToken, work } = fields;
  const parsed = verifyInput.safeParse({
    ...{ ...item, reportId, answer, deviceKey },
    townId: town || null,
    again: again || null,
    proof: work ? { by: 'work', payload: work } : { by: 'formToken', token: formToken },
  });
  return parsed.success ? parsed.data : null;
}

/** Each fault as a sentence, tied to the control that mends it. */
export function answerSentences(faults: readonly string[], words: Words, phone: string): FieldError[] {
  return faults.map((fault) => {
    switch (fault) {
      case 'answer':
      case 'again':
        return { field: fault, text: words[fault] };
      case 'townId':
        return { field: 'town', text: words.town };
      case 'claim':
      case 'tooFast':
      case 'proof':
        return { field: null, text: words[fault] };
      default:
        return { field: null, text: words.unavailable(phone) };
    }
  });
}
