import type { SubmitStart } from '@huiyin/contract/case/submit-case';
import type { Written } from './written.ts';

/** What travels with the form unseen: the subject, the token, the receipt, and what a script fills in. */
export function HiddenFields({
  start,
  written: { fields },
}: {
  start: SubmitStart | null;
  written: Written;
}) {
  const values = {
    measure: start?.measure?.measureId ?? fields.measure,
    topic: fields.topic,
    same: fields.same,
    formToken: fields.formToken || (start?.formToken ?? ''),
    receiptCode: fields.receiptCode || (start?.receiptCode ?? ''),
    lookupHash: '',
    logKey: '',
    sealPublicKey: '',
    work: '',
    sealed: '',
  };
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} defaultValue={value} />
  ));
}
