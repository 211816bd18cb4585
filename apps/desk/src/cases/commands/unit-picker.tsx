import { useDirectory } from '../../directory/use-directory.ts';
import { Picker } from '../../form/picker.tsx';
import { useWords } from '../../words/words.tsx';

type UnitPickerProps = {
  readonly unitId: string | null;
  readonly pick: (unitId: string | null) => void;
  /** Why `unitId` is proposed. */
  readonly hint?: string | null;
};

/** The unit that a case goes to; one without an active handler is marked, and warned of once it is chosen. */
export function UnitPicker({ unitId, pick, hint }: UnitPickerProps) {
  const { forms } = useWords().words;
  const { units } = useDirectory();
  const chosen = units.find((unit) => unit.unitId === unitId);
  return (
    <>
      <Picker
        name="unitId"
        label={forms.unit}
        hint={hint ?? forms.unitHint}
        initial={unitId}
        items={units.map((unit) => ({
          id: unit.unitId,
          label: unit.name,
          ...(!unit.staffed && { note: forms.unitUnstaffed }),
        }))}
        onPick={pick}
        focused
      />
      {chosen?.staffed === false && <p className="late">{forms.unstaffedWarning(chosen.name)}</p>}
    </>
  );
}
