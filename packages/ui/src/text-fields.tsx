import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field, type FieldText } from './field.tsx';

type TextInputProps = FieldText & {
  name?: string;
  value?: string | undefined;
  type?: 'text' | 'tel' | 'email' | 'search' | 'password' | 'date';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  short?: boolean;
  spellCheck?: boolean;
  maxLength?: number;
};

/** One line of text with its label. `short` narrows the box to what is expected in it. */
export function TextInput({ value, type = 'text', short = false, name, ...rest }: TextInputProps) {
  const { autoComplete, spellCheck, maxLength, ...text } = rest;
  return (
    <Field {...text} {...(name ? { name } : {})}>
      {(control) => (
        <input
          {...control}
          className={short ? 'hy-input hy-input--short' : 'hy-input'}
          type={type}
          defaultValue={value}
          autoComplete={autoComplete}
          spellCheck={spellCheck}
          maxLength={maxLength}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldText & {
  name?: string;
  value?: string | undefined;
  rows?: number;
  /** The limit in words, shown under the box; a script may replace it by what is left. */
  limit?: { text: string; characters: number };
};

/** Several lines of text. The limit is stated, never enforced by swallowing what is typed. */
export function TextArea({ value, rows = 8, limit, name, ...text }: TextAreaProps) {
  const countId = `${text.id}-count`;
  return (
    <Field {...text} {...(name ? { name } : {})}>
      {(control) => (
        <>
          <textarea
            {...control}
            aria-describedby={
              [control['aria-describedby'], limit ? countId : ''].filter(Boolean).join(' ') || undefined
            }
            className="hy-textarea"
            rows={rows}
            defaultValue={value}
            data-limit={limit?.characters}
          />
          {limit ? (
            <span className="hy-count" id={countId}>
              {limit.text}
            </span>
          ) : null}
        </>
      )}
    </Field>
  );
}

type SelectProps = FieldText & {
  name?: string;
  value?: string | undefined;
  options: readonly { readonly value: string; readonly text: string }[];
};

/** One of many, from a list. */
export function Select({ value, options, name, ...text }: SelectProps) {
  return (
    <Field {...text} {...(name ? { name } : {})}>
      {(control) => (
        <select {...control} className="hy-input hy-input--short" defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
