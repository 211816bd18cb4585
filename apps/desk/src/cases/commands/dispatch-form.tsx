import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDirectory } from '../../directory/use-directory.ts';
import { Checks, Confirm } from '../../form/choices.tsx';
import { SelectInput, TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk, deskQuery } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from '../view/open-case.ts';
import { dispatchFrom } from './dispatch-input.ts';
import { UnitPicker } from './unit-picker.tsx';
import { useCommandForm } from './use-command-form.ts';

/** 派单: the unit that answers, those that take part, instruction. A case that was only received is accepted first. */
export function DispatchForm() {
  const { deskCase } = useOpenCase();
  const routing = useQuery(deskQuery.case.routing.queryOptions({ caseId: deskCase.caseId }));
  // The default is known in a moment; a field that changes its value under the hand would be worse than the wait.
  return routing.isPending ? null : <UnitForm likely={routing.data?.units ?? []} />;
}

type Likely = { readonly unitId: string; readonly byRule: boolean; readonly cases: number };
type UnitFormProps = { readonly likely: readonly Likely[] };

/** Why a unit is proposed; null for one that nothing speaks for. */
function useWhy(likely: readonly Likely[], unitId: string | null): string | null {
  const { forms } = useWords().words;
  const unit = likely.find((one) => one.unitId === unitId);
  if (!unit) return null;
  return unit.byRule ? forms.routeByRule : forms.routeByCases(unit.cases);
}

function UnitForm({ likely }: UnitFormProps) {
  const { units } = useDirectory();
  const { words } = useWords();
  const [unitId, setUnitId] = useState<string | null>(likely[0]?.unitId ?? null);
  const why = useWhy(likely, unitId);
  const { deskCase, form, draftKey } = useCommandForm({
    panel: 'dispatch',
    check: (data) => (textOf(data, 'unitId') === '' ? { unitId: words.refusal.unitMissing } : {}),
    send: async (data, on) => {
      const accepts = !deskCase.may.includes('dispatch');
      const ready = accepts ? await desk.case.accept.mutate(on) : on;
      return desk.case.dispatch.mutate({ caseId: on.caseId, version: ready.version, ...dispatchFrom(data) });
    },
  });
  const chosen = units.find((unit) => unit.unitId === unitId);
  const sections = chosen?.sections ?? [];
  return (
    <Form
      {...form}
      submitLabel={deskCase.may.includes('accept') ? words.command.acceptAndDispatch : words.command.dispatch}
    >
      <UnitPicker unitId={unitId} pick={setUnitId} hint={why} />
      {sections.length > 0 && (
        <SelectInput
          key={unitId}
          name="sectionId"
          label={words.forms.section}
          options={[
            { value: '', label: words.forms.noSection },
            ...sections.map((section) => ({ value: section.sectionId, label: section.name })),
          ]}
        />
      )}
      <TextArea
        name="instruction"
        label={words.forms.instruction}
        hint={words.forms.instructionHint}
        rows={3}
        limit={500}
        draftKey={draftKey('instruction')}
        optional
      />
      <details>
        <summary>{words.forms.participants}</summary>
        <Checks
          name="participantUnitIds"
          legend={words.forms.participants}
          hint={words.forms.participantsHint}
          choices={units
            .filter((unit) => unit.unitId !== unitId)
            .map((unit) => ({ value: unit.unitId, label: unit.name }))}
        />
      </details>
      {deskCase.links.length > 0 && <Confirm name="remember" label={words.forms.rememberRoute} />}
      <p className="soft">{words.forms.dispatchNote}</p>
    </Form>
  );
}
