type StepButtonsProps<Step extends string> = {
  readonly steps: readonly Step[];
  /** Whose form is open. */
  readonly chosen: Step | null;
  readonly labelOf: (step: Step) => string;
  readonly choose: (step: Step) => void;
};

/** What may be done next, a button each; the form of the chosen one stands below. */
export function StepButtons<Step extends string>({ steps, chosen, labelOf, choose }: StepButtonsProps<Step>) {
  return (
    <p className="form-buttons">
      {steps.map((step, at) => (
        <button
          key={step}
          type="button"
          aria-keyshortcuts={String(at + 1)}
          aria-expanded={chosen === step}
          onClick={() => choose(step)}
        >
          {labelOf(step)}
        </button>
      ))}
    </p>
  );
}
