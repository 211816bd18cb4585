import type { ReactNode } from 'react';
import { describedBy, FieldNotes, type FieldText } from './field.tsx';

export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode };

type RadiosProps = Omit<FieldText, 'label'> & {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  value?: string | undefined;
  /** The legend is the page's only question: it is set as the title. */
  title?: boolean;
};

/** One of several. The first choice carries the group's id, so that an error summary can link to it. */
export function Radios({ value, ...rest }: RadiosProps) {
  return <ChoiceGroup type="radio" isChosen={(choice) => choice === value} {...rest} />;
}

type CheckboxesProps = Omit<RadiosProps, 'value'> & { values: readonly string[] };

/** Any number of several; each one ticked is sent under `name`. The first carries the group's id. */
export function Checkboxes({ values, ...rest }: CheckboxesProps) {
  return <ChoiceGroup type="checkbox" isChosen={(value) => values.includes(value)} {...rest} />;
}

type CheckboxProps = Omit<Choice, 'value'> & { id: string; name: string; value?: string; checked?: boolean };

/** A single yes; unticked means no. */
export function Checkbox({ checked = false, value = 'yes', ...rest }: CheckboxProps) {
  return <ChoiceRow type="checkbox" value={value} checked={checked} {...rest} />;
}

type ChoiceGroupProps = Omit<RadiosProps, 'value'> & {
  type: 'radio' | 'checkbox';
  isChosen: (value: string) => boolean;
};

function ChoiceGroup({ type, isChosen, legend, choices, name, title = false, ...text }: ChoiceGroupProps) {
  const question = { ...text, label: legend };
  return (
    <fieldset
      className={text.error ? 'hy-field hy-field--wrong' : 'hy-field'}
      aria-describedby={describedBy(question)}
    >
      <legend className={title ? 'hy-label hy-label--title' : 'hy-label'}>
        {title ? <h1>{legend}</h1> : legend}
      </legend>
      <FieldNotes {...question} />
      {choices.map((choice, index) => (
        <ChoiceRow
          key={choice.value}
          id={index === 0 ? text.id : `${text.id}-${choice.value}`}
          type={type}
          name={name}
          checked={isChosen(choice.value)}
          {...choice}
        />
      ))}
    </fieldset>
  );
}

type ChoiceRowProps = Choice & { id: string; name: string; type: 'radio' | 'checkbox'; checked: boolean };

function ChoiceRow({ id, name, type, value, label, hint, checked }: ChoiceRowProps) {
  return (
    <div className="hy-choice">
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-about` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hy-hint" id={`${id}-about`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
