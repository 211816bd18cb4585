import { submitMessages } from '@huiyin/i18n/submit';
import { Radios } from '@huiyin/ui/choices';
import { TextInput } from '@huiyin/ui/text-fields';
import { useMessages } from '../../page/use-page.ts';
import type { ErrorOf } from './error-of.ts';
import type { Written } from './written.ts';

/** Whether to leave a name, how to be reached, and whether the answer may be public. None has a default. */
type PersonFieldsProps = {
  readonly fields: Written['fields'];
  /** Whether there are keys to seal to; without them the mode is not offered. */
  readonly confidential: boolean;
  readonly errorOf: ErrorOf;
};

export function PersonFields({ fields, confidential, errorOf }: PersonFieldsProps) {
  const { write } = useMessages(submitMessages);
  return (
    <>
      <Radios
        id="identity"
        name="identity"
        legend={write.identity}
        error={errorOf('identity')}
        value={fields.identity}
        choices={[
          { value: 'anonymous', label: write.anonymous, hint: write.anonymousHint },
          ...(confidential
            ? [{ value: 'confidential', label: write.confidential, hint: write.confidentialHint }]
            : []),
          { value: 'realName', label: write.realName, hint: write.realNameHint },
        ]}
      />
      <div className="contact">
        <p className="hy-soft">{write.contactLead}</p>
        {confidential && (
          <div className="only-sealed">
            <p className="hy-soft" data-part="seal-note" data-sealed={write.confidentialSealed}>
              {write.confidentialByServer}
            </p>
            <p className="hy-soft">{write.confidentialNotices}</p>
          </div>
        )}
        <TextInput
          id="name"
          label={write.name}
          error={errorOf('name')}
          value={fields.name}
          autoComplete="name"
          short
        />
        <TextInput
          id="telephone"
          type="tel"
          label={write.telephone}
          hint={write.telephoneHint}
          error={errorOf('telephone')}
          value={fields.telephone}
          autoComplete="tel"
          short
        />
        <TextInput
          id="mail"
          type="email"
          label={write.mail}
          error={errorOf('mail')}
          value={fields.mail}
          autoComplete="email"
        />
        <div className="only-named">
          <Radios
            id="forUnit"
            name="forUnit"
            legend={write.forUnit}
            hint={write.forUnitHint}
            value={fields.forUnit}
            choices={[
              { value: 'yes', label: write.forUnitYes },
              { value: 'no', label: write.forUnitNo },
            ]}
          />
        </div>
      </div>
      <Radios
        id="publish"
        name="publish"
        legend={write.mayPublish}
        hint={write.mayPublishHint}
        error={errorOf('publish')}
        value={fields.publish}
        choices={[
          { value: 'yes', label: write.publishYes },
          { value: 'no', label: write.publishNo },
        ]}
      />
    </>
  );
}
