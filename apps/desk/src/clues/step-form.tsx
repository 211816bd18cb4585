import type { ClueView } from '@huiyin/contract/desk/clues';
import { type ClueCommand, clueWays, leastDeciders, namesIn } from '@huiyin/domain/clue/clue';
import { sealClueEntry } from '@huiyin/sealing/clue';
import { type EnvelopeAlgorithm, envelopeAlgorithm } from '@huiyin/sealing/envelope';
import { useState } from 'react';
import { Choices } from '../form/choices.tsx';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { StepButtons } from '../form/step-buttons.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { toBase64 } from '../keys/own-key.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { touchKey } from '../tips/unlocked-key.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type StepFormProps = { readonly view: ClueView; readonly done: () => void };

/** What happened to a clue: first which step, then its words, sealed on this computer. */
export function StepForm({ view, done }: StepFormProps) {
  const { clues: say } = useWords().words;
  const [step, setStep] = useState<ClueCommand | null>(null);
  const open = view.may.filter(
    (command) => view.clue.realName || (command !== 'tellAccepted' && command !== 'tellResult'),
  );
  return (
    <section aria-label={say.steps}>
      <h2>{say.steps}</h2>
      <StepButtons
        steps={open}
        chosen={step}
        labelOf={(command) => say.step[command].label}
        choose={setStep}
      />
      {step && <EntryForm key={step} step={step} view={view} done={done} cancel={() => setStep(null)} />}
    </section>
  );
}

type EntryFormProps = StepFormProps & { readonly step: ClueCommand; readonly cancel: () => void };

function EntryForm({ step, view, done, cancel }: EntryFormProps) {
  const { clues: say } = useWords().words;
  const dates = useDates();
  const isDecision = step === 'decide';
  const namesOf = (data: FormData) => namesIn(textOf(data, 'names'));
  const wayOf = (data: FormData) => clueWays.find((way) => way === textOf(data, 'way'));
  const form = useForm({
    check: (data) => ({
      ...(isDecision && !wayOf(data) && { way: say.wayMissing }),
      ...(isDecision && namesOf(data).length < leastDeciders && { names: say.namesTooFew }),
      ...(textOf(data, 'text').trim() === '' && { text: say.textMissing }),
      ...(textOf(data, 'on') === '' && { on: say.onMissing }),
    }),
    send: async (data) => {
      touchKey();
      const names = namesOf(data);
      const sealed = toBase64(await sealClueEntry({ text: textOf(data, 'text'), names }, view.recipient));
      const { clueId, version } = view.clue;
      const algorithm: EnvelopeAlgorithm = envelopeAlgorithm;
      const common = { clueId, version, algorithm, sealed, on: textOf(data, 'on') };
      const way = wayOf(data);
      if (step !== 'decide') await desk.clue.step.mutate({ ...common, step });
      else if (way) await desk.clue.step.mutate({ ...common, step, way, deciders: names.length });
      await queryClient.invalidateQueries({ queryKey: deskQuery.clue.list.queryKey() });
    },
    done,
  });
  const words = say.step[step];
  return (
    <Form form={form} submitLabel={words.send} onCancel={cancel}>
      {isDecision && (
        <>
          <Choices
            name="way"
            legend={say.way}
            choices={clueWays.map((value) => ({ value, label: say.ways[value] }))}
            focused
          />
          <TextInput name="names" label={say.names} hint={say.namesHint} />
        </>
      )}
      <TextInput name="on" type="date" label={words.on} initial={dates.today()} width="medium" />
      <TextArea name="text" label={words.text} rows={5} limit={5000} focused={!isDecision} />
    </Form>
  );
}
