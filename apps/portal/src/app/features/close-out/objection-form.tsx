import type { ObjectStart } from '@huiyin/contract/portal/close-out';
import { closeOutMessages } from '@huiyin/i18n/close-out';
import { portalMessages } from '@huiyin/i18n/portal';
import type { FieldError } from '@huiyin/ui/error-summary';
import { TextArea } from '@huiyin/ui/text-fields';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { measureName } from '../measure/measure-name.ts';
import { ProvenForm } from '../verify/proven-form.tsx';
import type { ObjectionFields } from './read-objection.ts';

type ObjectionFormProps = {
  start: ObjectStart;
  fields: ObjectionFields | null;
  errors: readonly FieldError[];
  /** The page's token was used or is too old: the new one counts. */
  isStale: boolean;
};

/** One box: what was not done, held against the criterion above it. */
export function ObjectionForm({ start, fields, errors, isStale }: ObjectionFormProps) {
  const { object: words } = useMessages(closeOutMessages);
  const { measure } = useMessages(portalMessages);
  const day = useDay();
  const paths = usePaths();
  const { measureId } = start.measure;
  const formToken = (isStale ? '' : fields?.formToken) || start.formToken;
  return (
    <ProvenForm
      {...{
        words,
        backTo: paths.measure(measureId),
        errors,
        proof: { challenge: start.challenge, formToken },
      }}
      action={paths.object(measureId)}
    >
      <h1>{words.title}</h1>
      <p className="hy-soft">
        {words.about(measureName(start.measure, measure))} {words.until(day(start.noticeEndsOn))}
      </p>
      {start.criterion ? (
        <>
          <p>{words.criterion}</p>
          <blockquote className="quoted__text verify__words" lang="zh-CN">
            {start.criterion}
          </blockquote>
        </>
      ) : null}
      <TextArea
        id="words"
        name="words"
        label={words.words}
        hint={words.wordsHint}
        value={fields?.words ?? ''}
        error={errors.find(({ field }) => field === 'words')?.text}
        limit={{ text: words.limit, characters: 2000 }}
      />
    </ProvenForm>
  );
}
