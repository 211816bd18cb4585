import { type SubmitInput, submitForm, submitInput } from '@huiyin/contract/case/submit-case';
import { parseReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import type { WriteFault } from './write-faults.ts';
import type { Written } from './written.ts';

export type Checked =
  | { readonly ok: true; readonly input: SubmitInput; readonly code: ReceiptCode | null }
  | { readonly ok: false; readonly faults: readonly WriteFault[] };

/**
 * Turns what was written into a submission, or says what is missing, field by field. Contact is left out without a name;
 * `sameStands` is what somebody says who adds nothing of the own.
 */
export function checkWritten(written: Written, sameStands = ''): Checked {
  const { fields } = written;
  const sealed = sealedOf(fields.sealed);
  const named = fields.identity === 'realName' || (fields.identity === 'confidential' && sealed === null);
  const isSame = fields.same !== '';
  const hasFacts = fields.text.trim() !== '';
  const form = submitForm.safeParse({
    text: isSame && !hasFacts ? sameStands : fields.text,
    townId: fields.town || null,
    village: fields.village,
    identityMode: fields.identity,
    name: named ? fields.name : '',
    telephone: named ? fields.telephone.trim() : '',
    mail: named ? fields.mail.trim() : '',
    contactForUnit: fields.identity === 'realName' && fields.forUnit === 'yes',
    mayPublish: fields.publish === 'yes' ? true : fields.publish === 'no' ? false : undefined,
    kind: fields.kind || null,
    measureId: fields.measure || null,
    topic: fields.topic || null,
    attachmentIds: written.files.map((file) => file.attachmentId),
    needBy: fields.needBy ? { on: fields.needBy, reason: fields.needByReason.trim() } : null,
    accused: accusedOf(fields),
    sameAs: isSame
      ? { publicAnswerId: fields.same === 'measure' ? null : fields.same, facts: hasFacts }
      : null,
  });
  const faults: WriteFault[] = written.faults.map((fault) => ({ field: 'files', ...fault }));
  if (named && fields.name.trim() === '') faults.unshift({ field: 'name', problem: 'missing' });
  if (!fields.needBy && fields.needByReason.trim() !== '')
    faults.push({ field: 'needBy', problem: 'missing' });
  if (!form.success) {
    faults.unshift(...form.error.issues.map((issue) => fieldFault(issue.path.join('.'), issue.message)));
  }
  if (faults.length > 0) return { ok: false, faults };
  const { receipt, code } = receiptOf(written);
  const input = submitInput.safeParse({ form: form.data, receipt, proof: proofOf(written), sealed });
  if (!input.success) return { ok: false, faults: [{ field: 'proof', problem: 'missing' }] };
  return { ok: true, input: input.data, code };
}

function accusedOf({ accusedUnit, accusedWords }: Written['fields']): unknown {
  const words = accusedWords.trim();
  if (accusedUnit === '' && words === '') return null;
  return { unitIds: accusedUnit === '' ? [] : [accusedUnit], words };
}

function fieldFault(field: string, message: string): WriteFault {
  if (field === 'accused.words') return { field: 'accusedWords', problem: message };
  if (field === 'needBy.reason') return { field: 'needByReason', problem: message };
  const problem =
    message === 'missing' || message === 'tooShort' || message === 'tooLong' ? message : 'malformed';
  return { field: field.split('.')[0] ?? '', problem };
}

/** With a script only what is derived from the code arrives; without it the code itself, for this one request. */
function receiptOf({ fields }: Written): { receipt: unknown; code: ReceiptCode | null } {
  const { lookupHash, logKey, sealPublicKey } = fields;
  if (lookupHash) return { receipt: { by: 'keys', lookupHash, logKey, sealPublicKey }, code: null };
  const parsed = parseReceiptCode(fields.receiptCode);
  if (!parsed.ok) return { receipt: null, code: null };
  return { receipt: { by: 'code', code: parsed.code }, code: parsed.code };
}

/** What the citizen's browser sealed, as it wrote it; null where no script ran. Whatever else arrives is no envelope. */
function sealedOf(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function proofOf({ fields }: Written): unknown {
  if (fields.work) return { by: 'work', payload: fields.work };
  return { by: 'formToken', token: fields.formToken };
}
