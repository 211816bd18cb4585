import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { keepDraft, readDraft } from './draft.ts';
import { useField } from './form.tsx';

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean | undefined;
};

/** Label, hint and error around one control. */
export function FieldFrame({ name, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  const { words } = useWords();
  const { id, error, hintId, errorId } = useField(name, hint);
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="soft"> {words.common.optional}</span>}
      </label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

type TextInputProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'date' | 'number';
  readonly width?: 'short' | 'medium';
  readonly initial?: string | undefined;
  readonly autoComplete?: string;
  readonly draftKey?: string;
  readonly list?: string;
  readonly focused?: boolean;
};

/** A one-line input. With `draftKey` the words survive a reload. */
export function TextInput({
  type = 'text',
  width,
  initial,
  autoComplete,
  draftKey,
  list,
  focused,
  ...field
}: TextInputProps) {
  const { control } = useField(field.name, field.hint);
  return (
    <FieldFrame {...field}>
      <input
        {...control}
        type={type}
        className={width}
        list={list}
        autoComplete={autoComplete ?? 'off'}
        // biome-ignore lint/a11y/noAutofocus: the first field of a panel the person has just opened
        autoFocus={focused}
        defaultValue={(draftKey && readDraft(draftKey)) || initial}
        onChange={draftKey ? (event) => keepDraft(draftKey, event.target.value) : undefined}
      />
    </FieldFrame>
  );
}

type TextAreaProps = FieldProps & {
  readonly rows?: number;
  readonly limit?: number;
  readonly initial?: string;
  readonly draftKey?: string;
  readonly focused?: boolean;
};

/** Free text, kept as typed. `limit` counts code points aloud; nothing is ever cut off. */
export function TextArea({ rows = 4, limit, initial, draftKey, focused, ...field }: TextAreaProps) {
  const { words } = useWords();
  const { control } = useField(field.name, field.hint);
  const start = (draftKey && readDraft(draftKey)) || initial || '';
  const [length, setLength] = useState([...start].length);
  return (
    <FieldFrame {...field}>
      <textarea
        {...control}
        rows={rows}
        defaultValue={start}
        // biome-ignore lint/a11y/noAutofocus: the first field of a panel the person has just opened
        autoFocus={focused}
        onChange={(event) => {
          setLength([...event.target.value].length);
          if (draftKey) keepDraft(draftKey, event.target.value);
        }}
      />
      {limit !== undefined && <p className="hint count">{words.common.counted(length, limit)}</p>}
    </FieldFrame>
  );
}

type SelectProps = FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial?: string;
  readonly onChange?: (value: string) => void;
  readonly focused?: boolean;
};

/** A native select: the quickest one to use by keyboard. */
export function SelectInput({ options, initial, onChange, focused, ...field }: SelectProps) {
  const { control } = useField(field.name, field.hint);
  return (
    <FieldFrame {...field}>
      <select
        {...control}
        defaultValue={initial}
        onChange={(event) => onChange?.(event.target.value)}
        // biome-ignore lint/a11y/noAutofocus: the first field of a panel the person has just opened
        autoFocus={focused}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
