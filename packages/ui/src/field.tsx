import type { ReactNode } from 'react';

/** What a control must carry so that label, hint and error are tied to it. */
export type ControlProps = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

export type FieldText = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

/** The ids of hint and error that describe a control, as `aria-describedby` wants them; undefined when there is none. */
export function describedBy({ id, hint, error }: FieldText): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Hint and error of a field, in the order in which they are read. */
export function FieldNotes({ id, hint, error }: FieldText) {
  return (
    <>
      {hint ? (
        <span className="hy-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="hy-error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </>
  );
}

type FieldProps = FieldText & { name?: string; children: (control: ControlProps) => ReactNode };

/** One question: visible label, hint, error and the control given by `children`, tied together by ids. */
export function Field({ children, name, ...text }: FieldProps) {
  return (
    <div className={text.error ? 'hy-field hy-field--wrong' : 'hy-field'}>
      <label className="hy-label" htmlFor={text.id}>
        {text.label}
      </label>
      <FieldNotes {...text} />
      {children({
        id: text.id,
        name: name ?? text.id,
        'aria-describedby': describedBy(text),
        'aria-invalid': text.error ? true : undefined,
      })}
    </div>
  );
}
