import type { CallStart } from '@huiyin/contract/portal/topic-calls';
import type { CallPart } from '@huiyin/domain/topic-call/topic-call';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { Radios } from '@huiyin/ui/choices';
import type { FieldError } from '@huiyin/ui/error-summary';
import type { ReactNode } from 'react';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { ProvenForm } from '../verify/proven-form.tsx';
import type { PartFieldsProps } from './part-fields-props.ts';
import { ProposeFields } from './propose-fields.tsx';
import { RateFields } from './rate-fields.tsx';
import type { PartFields } from './send-part.ts';
import { VoteFields } from './vote-fields.tsx';

type PartFormProps = {
  part: CallPart;
  start: CallStart;
  fields: PartFields | null;
  errors: readonly FieldError[];
  /** The page's token was used or is too old: the new one counts. */
  isStale: boolean;
};

/** One part that people take in a call: propose, vote, or rate. */
export function PartForm({ part, start, fields, errors, isStale }: PartFormProps) {
  const { form: words, page } = useMessages(topicCallMessages);
  const day = useDay();
  const paths = usePaths();
  const formToken = (isStale ? '' : fields?.formToken) || start.formToken;
  const privacy = part === 'propose' ? words.proposePrivacy : words.privacy;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  const Fields = fieldsOf[part];
  return (
    <ProvenForm
      words={{ ...words, privacy }}
      backTo={paths.topicCall(start.year)}
      action={paths.callPart(start.year, part)}
      proof={{ challenge: start.challenge, formToken }}
      errors={errors}
    >
      <p className="hy-soft">{words.about(start.title, start.until ? page.until(day(start.until)) : '')}</p>
      <Fields {...{ start, fields, errorOf }} />
      {start.answeredBefore || errorOf('again') ? (
        <Radios
          id="again"
          name="again"
          legend={words.again}
          error={errorOf('again')}
          value={fields?.again}
          choices={(['another', 'replace'] as const).map((value) => ({
            ...{ value, label: words.againChoices[value] },
          }))}
        />
      ) : null}
    </ProvenForm>
  );
}

const fieldsOf: Readonly<Record<CallPart, (props: PartFieldsProps) => ReactNode>> = {
  ...{ propose: ProposeFields, vote: VoteFields, rate: RateFields },
};
