import type { SubmitStart } from '@huiyin/contract/case/submit-case';
import { portalMessages } from '@huiyin/i18n/portal';
import { submitMessages } from '@huiyin/i18n/submit';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { ErrorSummary, type FieldError } from '@huiyin/ui/error-summary';
import { Notice } from '@huiyin/ui/notice';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { measureName } from '../measure/measure-name.ts';
import { AccusedFields } from './accused-fields.tsx';
import type { ErrorOf } from './error-of.ts';
import { FileFields } from './file-fields.tsx';
import { HiddenFields } from './hidden-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { ReceiptPreview } from './receipt-preview.tsx';
import { subjectOf } from './subject.ts';
import { WhatFields } from './what-fields.tsx';
import type { Written } from './written.ts';

type WriteFormProps = {
  /** Null when the portal could not begin a submission; what was typed is shown all the same. */
  start: SubmitStart | null;
  written: Written;
  errors: readonly FieldError[];
};

/** The form itself. Its files come last, so that all that was typed has arrived before the first of them. */
export function WriteForm({ start, written, errors }: WriteFormProps) {
  const { write, errors: words } = useMessages(submitMessages);
  const paths = usePaths();
  const errorOf: ErrorOf = (field) => errors.find((error) => error.field === field)?.text;
  return (
    <form
      className="hy-column"
      action={paths.write(subjectOf(new Map(Object.entries(written.fields))))}
      method="post"
      encType="multipart/form-data"
      noValidate
      data-island="submit"
      data-challenge={start?.challenge}
      data-sealing={start?.sealing ? JSON.stringify(start.sealing) : undefined}
      data-proving={write.proving}
      data-sending={write.sending}
    >
      <ErrorSummary title={words.title} errors={errors} />
      <h1>{write.title}</h1>
      <Subject measure={start?.measure ?? null} />
      {written.fields.same ? <p>{write.same}</p> : null}
      <HiddenFields start={start} written={written} />
      <WhatFields towns={start?.towns ?? []} fields={written.fields} errorOf={errorOf} />
      <AccusedFields units={start?.units ?? []} fields={written.fields} errorOf={errorOf} />
      <PersonFields fields={written.fields} confidential={start?.sealing !== null} errorOf={errorOf} />
      <ReceiptPreview code={written.fields.receiptCode || (start?.receiptCode ?? '')} />
      <FileFields files={written.files} error={errorOf('files')} />
      <Notice>
        <p>{write.noUnlock}</p>
        <p>{write.emergency}</p>
      </Notice>
      <ButtonRow>
        <Button>{write.send}</Button>
      </ButtonRow>
      <p className="hy-soft" role="status" data-part="progress" />
      <p className="hy-soft hy-small" data-part="draft-note" hidden>
        {write.draft}
      </p>
    </form>
  );
}

function Subject({ measure }: { measure: SubmitStart['measure'] }) {
  const { write } = useMessages(submitMessages);
  const { measure: words } = useMessages(portalMessages);
  const paths = usePaths();
  if (!measure) return <p className="hy-soft">{write.aboutNothing}</p>;
  return (
    <p className="about">
      <span className="hy-soft">{write.about}</span>
      <a href={paths.measure(measure.measureId)}>{measureName(measure, words)}</a>
    </p>
  );
}
