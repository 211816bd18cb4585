import type { SubmitStart } from '@huiyin/contract/case/submit-case';
import { submitMessages } from '@huiyin/i18n/submit';
import { Select, TextInput } from '@huiyin/ui/text-fields';
import { useMessages } from '../../page/use-page.ts';
import type { ErrorOf } from './error-of.ts';
import type { Written } from './written.ts';

type AccusedFieldsProps = {
  readonly units: SubmitStart['units'];
  readonly fields: Written['fields'];
  readonly errorOf: ErrorOf;
};

/** From whom the case is to be kept: a unit of the list, or whoever is named in plain words. */
export function AccusedFields({ units, fields, errorOf }: AccusedFieldsProps) {
  const { write } = useMessages(submitMessages);
  return (
    <fieldset className="group">
      <legend>{write.accused}</legend>
      <p className="hy-soft">{write.accusedHint}</p>
      <Select
        id="accusedUnit"
        label={write.accusedUnit}
        error={errorOf('accusedUnit')}
        value={fields.accusedUnit}
        options={[
          { value: '', text: write.accusedNone },
          ...units.map(({ unitId, name }) => ({ value: unitId, text: name })),
        ]}
      />
      <TextInput
        id="accusedWords"
        label={write.accusedWords}
        hint={write.accusedWordsHint}
        error={errorOf('accusedWords')}
        value={fields.accusedWords}
      />
    </fieldset>
  );
}
