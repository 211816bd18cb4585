import { useAnnounce } from '../app/announcer.tsx';
import { type FormState, NotAcceptable, useForm } from '../form/use-form.ts';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { isConflict } from '../rpc/failure.ts';
import type { FieldErrors } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';

type MeasureFormPlan = {
  /** What is announced when it is done. */
  readonly what: string;
  readonly check: (data: FormData) => FieldErrors;
  readonly send: (data: FormData) => Promise<unknown>;
  readonly close: () => void;
};

/** A form about one measure: when somebody was quicker, what they did is shown and nothing typed is lost. */
export function useMeasureForm({ what, check, send, close }: MeasureFormPlan): FormState {
  const say = useWords().words.measures;
  const announce = useAnnounce();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: deskQuery.measure.pathKey() });
  return useForm({
    check,
    send: async (data) => {
      try {
        await send(data);
      } catch (error) {
        if (!isConflict(error)) throw error;
        await readAgain();
        throw new NotAcceptable({ words: say.overtaken });
      }
      await readAgain();
    },
    done: () => {
      announce(say.done(what));
      close();
    },
  });
}
