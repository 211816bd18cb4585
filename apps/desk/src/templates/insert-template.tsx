import { fillTemplate, type TemplateUse, unfilledFields } from '@huiyin/domain/template/template';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useField } from '../form/form.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { insertAtCursor } from './insert-at-cursor.ts';
import { useFieldValues } from './use-field-values.ts';

type InsertTemplateProps = { readonly use: TemplateUse; readonly field: string };

/**
 * Above a text field: type part of a template's name, Enter puts it at the cursor, filled from the case. Alt+I leads here from the
 * text. Below it stands what is still to be filled in.
 */
export function InsertTemplate({ use, field }: InsertTemplateProps) {
  const { templates: say, common } = useWords().words;
  const { id } = useField(field, null);
  const values = useFieldValues();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const query = useQuery(deskQuery.template.usable.queryOptions(undefined, { staleTime: 60_000 }));
  const templates = (query.data ?? []).filter((template) => template.use === use);
  const unfilled = useUnfilled(id);
  const label = say.insert;
  const insert = (templateId: string) => {
    const chosen = templates.find((template) => template.templateId === templateId);
    const text = document.getElementById(id);
    if (!chosen || !(text instanceof HTMLTextAreaElement)) return;
    insertAtCursor(text, fillTemplate(chosen.body, values));
    setTyped('');
  };
  return (
    <div className="field insert-template">
      {templates.length > 0 && (
        <ComboBox
          className="picker"
          aria-label={label}
          items={templates.filter(({ name }) => name.includes(typed.trim()))}
          inputValue={typed}
          onInputChange={setTyped}
          selectedKey={null}
          onSelectionChange={(key) => key !== null && insert(String(key))}
          menuTrigger="focus"
          allowsEmptyCollection
        >
          <Input ref={input} placeholder={say.insertHint} aria-keyshortcuts="Alt+I" />
          <Popover className="picker-list" offset={2}>
            <ListBox<(typeof templates)[number]> renderEmptyState={() => say.noMatch}>
              {(template) => (
                <ListBoxItem id={template.templateId} textValue={template.name} className="picker-item">
                  {template.name} <span className="soft">{opening(template.body)}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
      <p className="waiting" role="status">
        {unfilled.length > 0 && say.unfilled(unfilled.map((name) => `{${name}}`).join(common.items))}
      </p>
    </div>
  );
}

const opening = (body: string) => (body.length > 24 ? `${body.slice(0, 24)}…` : body);

/** The fields that the text still shows, as it is typed; and Alt+I from it to the templates. */
function useUnfilled(id: string) {
  const [unfilled, setUnfilled] = useState<readonly string[]>([]);
  useEffect(() => {
    const text = document.getElementById(id);
    if (!(text instanceof HTMLTextAreaElement)) return;
    const look = () => setUnfilled(unfilledFields(text.value));
    look();
    text.addEventListener('input', look);
    return () => text.removeEventListener('input', look);
  }, [id]);
  return unfilled;
}
