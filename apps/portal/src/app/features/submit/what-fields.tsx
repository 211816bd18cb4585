import type { SubmitStart } from '@huiyin/contract/case/submit-case';
import { caseKinds } from '@huiyin/domain/case/states';
import { caseWords } from '@huiyin/i18n/case';
import { formatNumber } from '@huiyin/i18n/format';
import { submitMessages } from '@huiyin/i18n/submit';
import { Radios } from '@huiyin/ui/choices';
import { TextArea, TextInput } from '@huiyin/ui/text-fields';
import { useMessages, usePage } from '../../page/use-page.ts';
import type { ErrorOf } from './error-of.ts';
import { TownSelect } from './town-select.tsx';
import type { Written } from './written.ts';

const mostCharacters = 5000;

type WhatFieldsProps = { towns: SubmitStart['towns']; fields: Written['fields']; errorOf: ErrorOf };

/** What is the case, where, and of which kind. */
export function WhatFields({ towns, fields, errorOf }: WhatFieldsProps) {
  const { write } = useMessages(submitMessages);
  const { kinds } = useMessages(caseWords);
  const { locale } = usePage();
  return (
    <>
      <TextArea
        id="text"
        label={fields.same ? write.sameText : write.text}
        hint={write.textHint}
        error={errorOf('text')}
        value={fields.text}
        rows={9}
        limit={{ characters: mostCharacters, text: write.textLimit(formatNumber(locale, mostCharacters)) }}
      />
      <fieldset className="group">
        <legend>{write.place}</legend>
        <TownSelect towns={towns} words={write} value={fields.town} error={errorOf('town')} />
        <TextInput id="village" label={write.village} error={errorOf('village')} value={fields.village} />
      </fieldset>
      <fieldset className="group">
        <legend>{write.needBy}</legend>
        <TextInput
          id="needBy"
          type="date"
          label={write.needByDay}
          hint={write.needByHint}
          error={errorOf('needBy')}
          value={fields.needBy}
          short
        />
        <TextInput
          id="needByReason"
          label={write.needByReason}
          error={errorOf('needByReason')}
          value={fields.needByReason}
        />
      </fieldset>
      <Radios
        id="kind"
        name="kind"
        legend={write.kind}
        error={errorOf('kind')}
        value={fields.kind}
        choices={[
          { value: '', label: write.kindUnsure },
          ...caseKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
        ]}
      />
    </>
  );
}
