import { Button, ButtonRow } from '@huiyin/ui/button';
import { ErrorSummary, type FieldError } from '@huiyin/ui/error-summary';
import type { ReactNode } from 'react';

type Words = {
  readonly back: string;
  readonly send: string;
  readonly proving: string;
  readonly privacy: string;
  readonly errors: { readonly title: string };
};

type ProvenFormProps = {
  words: Words;
  /** Where the form was opened. */
  backTo: string;
  action: string;
  proof: { readonly challenge: string; readonly formToken: string };
  errors: readonly FieldError[];
  /** Of a form with files, which come last in it. */
  withFiles?: boolean;
  children: ReactNode;
};

/** A form that needs no account: what stands in it for one is work done by the browser, or a token without script. */
export function ProvenForm({ words, backTo, proof, errors, withFiles, ...form }: ProvenFormProps) {
  return (
    <form
      className="hy-column"
      action={form.action}
      method="post"
      encType={withFiles ? 'multipart/form-data' : undefined}
      noValidate
      data-island="verify"
      data-challenge={proof.challenge}
      data-proving={words.proving}
    >
      <ErrorSummary title={words.errors.title} errors={errors} />
      <p>
        <a href={backTo}>{words.back}</a>
      </p>
      <input type="hidden" name="formToken" defaultValue={proof.formToken} />
      <input type="hidden" name="work" defaultValue="" />
      {form.children}
      <p className="hy-small hy-soft">{words.privacy}</p>
      <ButtonRow>
        <Button>{words.send}</Button>
      </ButtonRow>
      <p className="hy-soft" role="status" data-part="progress" />
    </form>
  );
}
