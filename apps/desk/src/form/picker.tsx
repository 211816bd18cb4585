import { useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { FieldFrame } from './controls.tsx';
import { useField } from './form.tsx';

export type PickerItem = { readonly id: string; readonly label: string; readonly note?: string };

type PickerProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly items: readonly PickerItem[];
  readonly initial?: string | null;
  readonly optional?: boolean;
  readonly focused?: boolean;
  readonly onPick?: (id: string | null) => void;
};

/** Choose one of many by typing part of its name. The chosen id is sent with the form under `name`. */
export function Picker({ name, label, hint, items, initial, optional, focused, onPick }: PickerProps) {
  const { control, errorId, hintId, error } = useField(name, hint);
  const [chosen, setChosen] = useState<string | null>(initial ?? null);
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      <ComboBox
        className="picker"
        aria-label={label}
        {...(described && { 'aria-describedby': described })}
        defaultItems={items}
        selectedKey={chosen}
        defaultInputValue={items.find((item) => item.id === initial)?.label ?? ''}
        onSelectionChange={(key) => {
          const next = key === null ? null : String(key);
          setChosen(next);
          onPick?.(next);
        }}
        isInvalid={error !== undefined}
        menuTrigger="input"
        allowsEmptyCollection
      >
        <Input id={control.id} autoFocus={focused ?? false} />
        <Button className="picker-open" aria-label={label}>
          ▾
        </Button>
        <Popover className="picker-list" offset={2}>
          <ListBox<PickerItem> renderEmptyState={() => '—'}>
            {(item) => (
              <ListBoxItem id={item.id} textValue={item.label} className="picker-item">
                {item.label}
                {item.note && <span className="soft"> {item.note}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <input type="hidden" name={name} value={chosen ?? ''} />
    </FieldFrame>
  );
}
