import { type StaffRole, staffRoles } from '@huiyin/domain/case/actor';
import { isKeptAtDesk, needsUnit } from '@huiyin/domain/staff/policy';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory.ts';
import { SelectInput } from '../form/controls.tsx';
import { textOf } from '../form/use-form.ts';
import type { FieldErrors } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';

type Post = { readonly role: StaffRole; readonly unitId: string | null; readonly sectionId: string | null };

const roles = staffRoles.filter(isKeptAtDesk);

/** What was chosen; a unit only where the role has one. */
export function postOf(data: FormData): Post {
  const role = roles.find((known) => known === textOf(data, 'role')) ?? 'triageOfficer';
  const choice = (name: string) => (needsUnit(role) && textOf(data, name)) || null;
  return { role, unitId: choice('unitId'), sectionId: choice('sectionId') };
}

/** A unit that the role needs and that was not chosen. */
export function postErrors(data: FormData, missing: string): FieldErrors {
  const { role, unitId } = postOf(data);
  return needsUnit(role) && unitId === null ? { unitId: missing } : {};
}

/** Role, and where it needs them unit and section. */
export function PostFields({ initial }: { readonly initial?: Post }) {
  const { words } = useWords();
  const say = words.accounts;
  const { units } = useDirectory();
  const [role, setRole] = useState<string>(initial?.role ?? 'triageOfficer');
  const [unitId, setUnitId] = useState(initial?.unitId ?? '');
  const sections = units.find((unit) => unit.unitId === unitId)?.sections ?? [];
  const inUnit = roles.some((known) => known === role && needsUnit(known));
  return (
    <>
      <SelectInput
        name="role"
        label={say.role}
        options={roles.map((value) => ({ value, label: words.roles[value] }))}
        initial={role}
        onChange={setRole}
      />
      {inUnit && (
        <SelectInput
          // The directory may come after the form: a native select forgets a choice it does not know yet.
          key={units.length}
          name="unitId"
          label={say.unit}
          options={[
            { value: '', label: words.common.choose(say.unit) },
            ...units.map(({ unitId: value, name: label }) => ({ value, label })),
          ]}
          initial={unitId}
          onChange={setUnitId}
        />
      )}
      {inUnit && sections.length > 0 && (
        <SelectInput
          key={unitId}
          name="sectionId"
          label={say.section}
          optional
          options={[
            { value: '', label: say.wholeUnit },
            ...sections.map(({ sectionId: value, name: label }) => ({ value, label })),
          ]}
          initial={initial?.sectionId ?? ''}
        />
      )}
    </>
  );
}
