import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { lastWeeks, type Period, thisYear } from './period.ts';

type PeriodPickerProps = {
  readonly period: Period;
  readonly choose: (period: Record<'from' | 'to', string>) => void;
};

/** Two dates, or one of three usual periods. */
export function PeriodPicker({ period, choose }: PeriodPickerProps) {
  const { words } = useWords();
  const { trends: say } = words;
  const today = useDates().today();
  const form = useForm({
    check: (data) => {
      const from = textOf(data, 'from');
      const to = textOf(data, 'to');
      return {
        ...(from === '' && { from: words.common.required(say.from) }),
        ...(to === '' && { to: words.common.required(say.to) }),
        ...(from !== '' && to !== '' && from > to && { from: say.periodWrong }),
      };
    },
    send: async (data) => choose({ from: textOf(data, 'from'), to: textOf(data, 'to') }),
  });
  return (
    <div className="period screen-only">
      <Form form={form} submitLabel={say.show}>
        <TextInput name="from" type="date" label={say.from} initial={period.from} />
        <TextInput name="to" type="date" label={say.to} initial={period.to} />
      </Form>
      <p className="period-usual">
        <button
          type="button"
          className="plain"
          onClick={() => choose(lastWeeks(4, today))}
          aria-keyshortcuts="1"
        >
          {say.preset.weeks4}
        </button>
        <button
          type="button"
          className="plain"
          onClick={() => choose(lastWeeks(12, today))}
          aria-keyshortcuts="2"
        >
          {say.preset.weeks12}
        </button>
        <button type="button" className="plain" onClick={() => choose(thisYear(today))} aria-keyshortcuts="3">
          {say.preset.year}
        </button>
      </p>
    </div>
  );
}
