import type { KeptTemplate } from '@huiyin/contract/desk/templates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { TemplateForm } from './template-form.tsx';

/** One template with whom it is for, to change or to take out. */
export function TemplateRow({ template }: { template: KeptTemplate }) {
  const { words, caseWords } = useWords();
  const say = words.templates;
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const retire = useMutation({
    mutationFn: () => desk.template.retire.mutate({ templateId: template.templateId }),
    onSuccess: () => {
      announce(say.retired(template.name));
      return queryClient.invalidateQueries({ queryKey: deskQuery.template.pathKey() });
    },
  });
  const forWhom = [
    template.kind && caseWords.kinds[template.kind],
    template.unit,
    template.role && words.roles[template.role],
  ]
    .filter(Boolean)
    .join(' · ');
  if (editing)
    return (
      <li>
        <TemplateForm template={template} close={() => setEditing(false)} />
      </li>
    );
  return (
    <li>
      <h3>
        {template.name} <span className="soft">{forWhom || say.everybody}</span>
      </h3>
      <p className="as-typed">{template.body}</p>
      <p className="kept-buttons">
        <button
          type="button"
          aria-label={say.editNamed(template.name)}
          aria-keyshortcuts="e"
          onClick={() => setEditing(true)}
        >
          {say.edit}
        </button>
        <button
          type="button"
          aria-label={say.retireNamed(template.name)}
          onClick={() => retire.isPending || retire.mutate()}
        >
          {say.retire}
        </button>
      </p>
      {retire.error && <FailureNote error={retire.error} />}
    </li>
  );
}
