import type { PortalCaller, StageAttachment } from '../../caller/portal-caller.ts';
import { publicErrorOf, statusOfError } from '../../caller/public-error.ts';
import type { ReceiptProps } from '../receipt/receipt-page.tsx';
import { checkWritten } from './check-written.ts';
import { readWritten } from './read-written.ts';
import { faultsOf, type WriteFault } from './write-faults.ts';
import type { Written } from './written.ts';

export type Submitted = {
  readonly status: number;
  /** Null while something is to be mended. */
  readonly receipt: ReceiptProps | null;
  readonly faults: readonly WriteFault[];
  readonly written: Written | null;
};

/** Reads a form, checks it and submits it. Whatever goes wrong, the answer carries all that was typed. */
export async function submitWritten(
  request: Request,
  caller: PortalCaller,
  { stage, sameStands }: { stage: StageAttachment; sameStands: string },
): Promise<Submitted> {
  const written = await readWritten(request, stage);
  const checked = checkWritten(written, sameStands);
  if (!checked.ok) return notYet(400, checked.faults, written);
  try {
    const { caseNumber, receivedAt, repeated, promise } = await caller.submit.submit(checked.input);
    const anonymous = checked.input.form.identityMode === 'anonymous';
    return {
      status: 200,
      receipt: { code: checked.code, caseNumber, receivedAt, repeated, anonymous, promise },
      faults: [],
      written: null,
    };
  } catch (error) {
    const refused = publicErrorOf(error);
    return notYet(statusOfError(refused.code), faultsOf(refused), written);
  }
}

/** A token or files that no longer count are left out, so that the next attempt takes fresh ones; a young token grows old. */
function notYet(status: number, faults: readonly WriteFault[], written: Written): Submitted {
  const broken = (field: string) => faults.some((fault) => fault.field === field);
  const spent = faults.some(({ field, problem }) => field === 'proof' && problem !== 'tooShort');
  const fields = spent ? { ...written.fields, formToken: '' } : written.fields;
  const withoutMeasure = broken('measureId') ? { ...fields, measure: '' } : fields;
  const withoutSame = broken('sameAs') ? { ...withoutMeasure, same: '' } : withoutMeasure;
  const files = broken('attachmentIds') ? [] : written.files;
  return { status, receipt: null, faults, written: { ...written, fields: withoutSame, files } };
}
