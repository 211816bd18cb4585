import type { KeptTemplate } from '@huiyin/contract/desk/templates';
import { type StaffRole, staffRoles } from '@huiyin/domain/case/actor';
import { caseKinds } from '@huiyin/domain/case/states';
import { fieldNames } from '@huiyin/domain/template/template';
import { useAnnounce } from '../app/announcer.tsx';
import { useDirectory } from '../directory/use-directory.ts';
import { SelectInput, TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';

type TemplateFormProps = {
  readonly template: Pick<KeptTemplate, 'use'> & Partial<KeptTemplate>;
  readonly close: () => void;
};

/** Those who write: nobody else sees a template. */
const writers: readonly StaffRole[] = ['triageOfficer', 'reviewer', 'unitHandler', 'unitHead'];

/** A template, new or to be changed. A head's are for the own unit. */
export function TemplateForm({ template, close }: TemplateFormProps) {
  const { words, caseWords } = useWords();
  const say = words.templates;
  const me = useStaff();
  const { units } = useDirectory();
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'name').trim() === '' && { name: words.common.required(say.name) }),
      ...(textOf(data, 'body').trim() === '' && { body: words.common.required(say.body) }),
    }),
    send: async (data) => {
      const role = staffRoles.find((known) => known === textOf(data, 'role')) ?? null;
      const unitId = me.role === 'unitHead' ? (me.unit?.unitId ?? null) : textOf(data, 'unitId') || null;
      await desk.template.save.mutate({
        ...{ templateId: template.templateId ?? null, use: template.use, role, unitId },
        ...{ name: textOf(data, 'name'), body: textOf(data, 'body') },
        kind: caseKinds.find((known) => known === textOf(data, 'kind')) ?? null,
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.template.pathKey() });
    },
    done: () => {
      announce(say.saved);
      close();
    },
  });
  const isChecklist = template.use === 'checklist';
  const fields = Object.values(fieldNames).map((name) => `{${name}}`);
  return (
    <Form form={form} submitLabel={say.save} onCancel={close}>
      <TextInput name="name" label={say.name} hint={say.nameHint} initial={template.name} focused />
      <TextArea
        name="body"
        label={say.body}
        hint={isChecklist ? say.checklistHint : say.bodyHint(fields.join(' '))}
        rows={6}
        limit={5000}
        initial={template.body ?? ''}
      />
      {isChecklist && (
        <SelectInput
          name="kind"
          label={say.kind}
          options={[
            { value: '', label: say.allKinds },
            ...caseKinds.map((value) => ({ value, label: caseWords.kinds[value] })),
          ]}
          initial={template.kind ?? ''}
        />
      )}
      <SelectInput
        name="role"
        label={say.role}
        options={[
          { value: '', label: say.everybody },
          ...writers
            .filter((role) => me.role !== 'unitHead' || role === 'unitHandler' || role === 'unitHead')
            .map((value) => ({ value, label: words.roles[value] })),
        ]}
        initial={template.role ?? ''}
      />
      {me.role !== 'unitHead' && (
        <SelectInput
          name="unitId"
          label={say.unit}
          options={[
            { value: '', label: say.allUnits },
            ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
          ]}
          initial={template.unitId ?? ''}
        />
      )}
    </Form>
  );
}
