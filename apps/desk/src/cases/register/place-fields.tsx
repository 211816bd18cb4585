import { caseKinds } from '@huiyin/domain/case/states';
import { useState } from 'react';
import { measureName } from '../../directory/measure-name.ts';
import { useDirectory } from '../../directory/use-directory.ts';
import { SelectInput, TextInput } from '../../form/controls.tsx';
import { Picker } from '../../form/picker.tsx';
import { useWords } from '../../words/words.tsx';

/** Where it is, what kind it is, which measure it concerns; all may stay open. */
export function PlaceFields() {
  const { words, caseWords } = useWords();
  const { telephone, common } = words;
  const { towns, measures } = useDirectory();
  const [townId, setTownId] = useState('');
  const villages = towns.find((town) => town.townId === townId)?.villages ?? [];
  return (
    <>
      <div className="field-row">
        <SelectInput
          name="townId"
          label={telephone.town}
          optional
          options={[
            { value: '', label: common.unknown },
            ...towns.map((town) => ({ value: town.townId, label: town.name })),
          ]}
          onChange={setTownId}
        />
        <TextInput name="village" label={telephone.village} optional list="villages" width="medium" />
        <datalist id="villages">
          {villages.map((village) => (
            <option key={village} value={village} />
          ))}
        </datalist>
        <SelectInput
          name="kind"
          label={telephone.kind}
          options={[
            { value: '', label: telephone.kindLater },
            ...caseKinds.map((value) => ({ value, label: caseWords.kinds[value] })),
          ]}
        />
      </div>
      <div className="field-row">
        <TextInput name="needBy" type="date" label={telephone.needBy} optional width="medium" />
        <TextInput
          name="needByReason"
          label={telephone.needByReason}
          hint={telephone.needByReasonHint}
          optional
          width="medium"
        />
      </div>
      <Picker
        name="measureId"
        label={telephone.measure}
        optional
        items={measures.map((measure) => ({ id: measure.measureId, label: measureName(measure) }))}
      />
    </>
  );
}
