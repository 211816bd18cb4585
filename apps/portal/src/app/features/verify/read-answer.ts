import { mostPhotos, type VerifyInput, verifyInput } from '@huiyin/contract/portal/verify';
import type { claimMessages } from '@huiyin/i18n/claims';
import type { FieldError } from '@huiyin/ui/error-summary';
import type { PortalCaller, StageAttachment } from '../../caller/portal-caller.ts';
import { publicErrorOf, statusOfError } from '../../caller/public-error.ts';
import { readForm } from '../submit/read-form.ts';
import type { FileFault, KeptFile } from '../submit/written.ts';

const fieldNames = ['answer', 'town', 'again', 'words', 'reportId', 'formToken', 'work'] as const;
type AnswerFields = Readonly<Record<(typeof fieldNames)[number], string>>;

/** What the form about one item sent, as chosen and typed, with the photos already taken in. */
export type WrittenAnswer = {
  readonly fields: AnswerFields;
  readonly files: readonly KeptFile[];
  readonly fileFaults: readonly FileFault[];
};

/** Reads the form; never rejects. */
export async function readAnswer(request: Request, stage: StageAttachment): Promise<WrittenAnswer> {
  const { fieldOf, files, faults } = await readForm(request, stage, mostPhotos);
  const fields = Object.fromEntries(fieldNames.map((name) => [name, fieldOf(name)])) as AnswerFields;
  return { fields, files, fileFaults: faults };
}

export type Item = { readonly measureId: string; readonly claimStart: number | null };
type Words = (typeof claimMessages)['zh-CN']['verify']['errors'];
export type Given =
  | { readonly ok: true }
  | { readonly ok: false; readonly status: number; readonly faults: readonly string[] };

/** Sends an answer, or says which fields are to be mended; a fault is a field's name, or `tooFast`, `proof`, `unavailable`. */
export async function giveAnswer(
  verify: PortalCaller['verify'],
  { item, written, deviceKey }: { item: Item; written: WrittenAnswer; deviceKey: string },
): Promise<Given> {
  const parsed = verifyInput.safeParse(inputOf(item, written, deviceKey));
  const faults = [
    ...(parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => faultIn(String(path[0]))))]),
    ...new Set(written.fileFaults.map(fileFault)),
  ];
  if (!parsed.success || faults.length > 0) return { ok: false, status: 400, faults };
  try {
    await verify.give(parsed.data);
    return { ok: true };
  } catch (error) {
    const refused = publicErrorOf(error);
    const [fault] = refused.fields;
    const named = fault?.field === 'proof' && fault.problem === 'tooShort' ? 'tooFast' : fault?.field;
    return { ok: false, status: statusOfError(refused.code), faults: [named ?? 'unavailable'] };
  }
}

function fileFault({ problem }: FileFault): string {
  if (problem === 'infected') return 'filesInfected';
  return problem === 'notScanned' ? 'filesNotScanned' : 'files';
}

function faultIn(field: string): string {
  if (field === 'attachmentIds') return 'files';
  return field === 'words' || field === 'townId' ? field : 'answer';
}

function inputOf(
  item: Item,
  { fields, files }: WrittenAnswer,
  deviceKey: string,
): Record<keyof VerifyInput, unknown> {
  const { answer, town, again, words, reportId, formToken, work } = fields;
  return {
    ...{ ...item, reportId, answer, words, deviceKey },
    attachmentIds: files.map(({ attachmentId }) => attachmentId),
    townId: town || null,
    again: again || null,
    proof: work ? { by: 'work', payload: work } : { by: 'formToken', token: formToken },
  };
}

/** Each fault as a sentence, tied to the control that mends it. */
export function answerSentences(faults: readonly string[], words: Words, phone: string): FieldError[] {
  return faults.map((fault) => {
    switch (fault) {
      case 'answer':
      case 'again':
      case 'words':
      case 'files':
        return { field: fault, text: words[fault] };
      case 'filesInfected':
      case 'filesNotScanned':
        return { field: 'files', text: words[fault] };
      case 'attachmentIds':
        return { field: 'files', text: words.filesGone };
      case 'townId':
        return { field: 'town', text: words.town };
      case 'claim':
      case 'checker':
      case 'tooFast':
      case 'proof':
        return { field: null, text: words[fault] };
      default:
        return { field: null, text: words.unavailable(phone) };
    }
  });
}
