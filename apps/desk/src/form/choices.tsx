import type { ReactNode } from 'react';
import { useField } from './form.tsx';

type Choice = { readonly value: string; readonly label: string; readonly hint?: string };

type ChoicesProps = {
  readonly name: string;
  readonly legend: string;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice[];
  /** The value chosen at first; of checkboxes, any number of them. */
  readonly initial?: string | readonly string[] | undefined;
  readonly inline?: boolean;
  readonly focused?: boolean;
  readonly onChange?: (value: string) => void;
};

/** Radio buttons under a legend. The first one carries the field's id, so the error summary can lead there. */
export function Choices(props: ChoicesProps) {
  return <ChoiceSet type="radio" {...props} />;
}

function ChoiceSet({
  type,
  name,
  legend,
  hint,
  choices,
  initial,
  inline,
  focused,
  onChange,
}: ChoicesProps & { readonly type: 'radio' | 'checkbox' }) {
  const { id, error, hintId, errorId, control } = useField(name, hint);
  const first = initial === undefined ? [] : [initial].flat();
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={control['aria-describedby']}>
      <legend>{legend}</legend>
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
      <div className={inline ? 'choices inline' : 'choices'}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <div className="choice" key={choice.value}>
              <input
                type={type}
                id={choiceId}
                name={name}
                value={choice.value}
                defaultChecked={first.includes(choice.value)}
                onChange={() => onChange?.(choice.value)}
                // biome-ignore lint/a11y/noAutofocus: the first field of a panel the person has just opened
                autoFocus={
                  focused &&
                  (type === 'checkbox' || first.length === 0 ? index === 0 : first.includes(choice.value))
                }
              />
              <label htmlFor={choiceId}>
                {choice.label}
                {choice.hint && <span className="hint">{choice.hint}</span>}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** One checkbox that says yes to a sentence. */
export function Confirm({ name, label }: { name: string; label: string }) {
  const { error, errorId, control } = useField(name, null);
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {error && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
      <div className="choice">
        <input type="checkbox" value="yes" {...control} />
        <label htmlFor={control.id}>{label}</label>
      </div>
    </div>
  );
}

type ChecksProps = Pick<
  ChoicesProps,
  'name' | 'legend' | 'hint' | 'choices' | 'initial' | 'inline' | 'focused'
>;

/** Checkboxes under a legend, any number of them; each value chosen is sent under `name`. */
export function Checks(props: ChecksProps) {
  return <ChoiceSet type="checkbox" {...props} />;
}
