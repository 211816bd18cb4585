import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
} from 'react';
import type { FieldErrors } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';
import type { FormState } from './use-form.ts';

type FormContextValue = { readonly formId: string; readonly errors: FieldErrors };
const FormContext = createContext<FormContextValue>({ formId: '', errors: {} });

/** The ids and error of one field, for controls to tie label, hint and error together. */
export function useField(name: string, hint: ReactNode) {
  const { formId, errors } = useContext(FormContext);
  const id = `${formId}${name}`;
  const error = errors[name];
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    error,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    control: {
      id,
      name,
      'aria-describedby': described === '' ? undefined : described,
      'aria-invalid': error ? (true as const) : undefined,
    },
  };
}

type FormProps = {
  readonly form: FormState;
  /** Null while what was chosen leaves nothing to send. */
  readonly submitLabel: string | null;
  readonly onCancel?: (() => void) | undefined;
  readonly danger?: boolean | undefined;
  readonly children: ReactNode;
};

/** A form that is always submittable: errors come in a summary that takes focus and links to each field. */
export function Form({ form, submitLabel, onCancel, danger, children }: FormProps) {
  const { words } = useWords();
  const formId = useId();
  const closeByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel?.();
  };
  return (
    <FormContext.Provider value={{ formId, errors: form.errors }}>
      <form noValidate className="form" onSubmit={form.onSubmit} onKeyDown={onCancel && closeByKey}>
        {submitLabel !== null && <ErrorSummary formId={formId} form={form} />}
        {children}
        {submitLabel !== null && (
          <div className="form-buttons">
            <button
              type="submit"
              className={danger ? 'primary danger' : 'primary'}
              aria-keyshortcuts="Control+Enter"
              aria-busy={form.busy}
            >
              {form.busy ? words.common.saving : submitLabel}
            </button>
            {onCancel && (
              <button type="button" onClick={onCancel}>
                {words.common.cancel}
              </button>
            )}
            <span className="soft key-hint">{words.common.submitKey}</span>
          </div>
        )}
      </form>
    </FormContext.Provider>
  );
}

function ErrorSummary({ formId, form }: { formId: string; form: FormState }) {
  const { words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const entries = Object.entries(form.errors);
  useEffect(() => {
    if (form.attempt > 0) place.current?.focus();
  }, [form.attempt]);
  if (entries.length === 0 && form.failure === null) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={place}>
      <h3>{form.failure === null ? words.common.errorSummary : words.failure.title}</h3>
      {form.failure !== null && <p>{form.failure}</p>}
      <ul>
        {entries.map(([name, message]) => (
          <li key={name}>
            <a
              href={`#${formId}${name}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`${formId}${name}`)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
