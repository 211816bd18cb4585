import { objectInput } from '@huiyin/contract/portal/close-out';
import type { closeOutMessages } from '@huiyin/i18n/close-out';
import type { FieldError } from '@huiyin/ui/error-summary';
import type { PortalCaller } from '../../caller/portal-caller.ts';
import { publicErrorOf, statusOfError } from '../../caller/public-error.ts';

const fieldNames = ['words', 'formToken', 'work'] as const;
export type ObjectionFields = Readonly<Record<(typeof fieldNames)[number], string>>;

/** What the form sent, as typed. */
export function objectionFields(form: FormData): ObjectionFields {
  return Object.fromEntries(
    fieldNames.map((name) => [name, String(form.get(name) ?? '')]),
  ) as ObjectionFields;
}

type Fault = 'words' | 'ended' | 'tooFast' | 'proof' | 'unavailable';
type Sent = { readonly ok: true } | { readonly ok: false; readonly status: number; readonly fault: Fault };

/** Sends an objection, or says what is in its way. */
export async function sendObjection(
  closeOut: PortalCaller['closeOut'],
  measureId: string,
  { words, formToken, work }: ObjectionFields,
): Promise<Sent> {
  const proof = work ? { by: 'work', payload: work } : { by: 'formToken', token: formToken };
  const input = objectInput.safeParse({ measureId, words, proof });
  if (!input.success) return { ok: false, status: 400, fault: 'words' };
  try {
    await closeOut.object(input.data);
    return { ok: true };
  } catch (error) {
    const { code, fields } = publicErrorOf(error);
    return { ok: false, status: statusOfError(code), fault: faultOf(code, fields[0]?.problem) };
  }
}

function faultOf(code: string, problem: string | undefined): Fault {
  if (code === 'refused' || code === 'notFound') return 'ended';
  if (code !== 'invalid') return 'unavailable';
  return problem === 'tooShort' ? 'tooFast' : 'proof';
}

type Words = (typeof closeOutMessages)['zh-CN']['object']['errors'];

/** The fault as a sentence, tied to the control that mends it. */
export function objectionErrors(fault: Fault | null, words: Words, phone: string): FieldError[] {
  if (fault === null) return [];
  if (fault === 'unavailable') return [{ field: null, text: words.unavailable(phone) }];
  return [{ field: fault === 'words' ? 'words' : null, text: words[fault] }];
}
