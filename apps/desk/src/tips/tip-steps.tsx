import type { TipView } from '@huiyin/contract/desk/tips';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FailureNote } from '../app/answer.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { touchKey } from './unlocked-key.ts';

const steps = ['read', 'forward', 'close'] as const;
type Step = (typeof steps)[number];

/** What moves a tip on; whether its writer left a name is said along with it, since only the reader knows. */
export function TipSteps({ view, done }: { view: TipView; done: () => void }) {
  const { tips: say } = useWords().words;
  const [realName, setRealName] = useState(view.realName);
  const move = useMutation({
    mutationFn: (step: Step) =>
      desk.tip.step.mutate({ tipId: view.tipId, version: view.version, step, realName }),
    onSuccess: async () => {
      touchKey();
      await queryClient.invalidateQueries({ queryKey: deskQuery.tip.list.queryKey() });
      done();
    },
  });
  const open = steps.filter((step) => view.may.includes(step));
  if (open.length === 0) return null;
  return (
    <section aria-label={say.stepsHeading}>
      <h2>{say.stepsHeading}</h2>
      <p className="choice">
        <input
          type="checkbox"
          id="realName"
          checked={realName}
          onChange={(event) => setRealName(event.target.checked)}
        />
        <label htmlFor="realName">{say.isRealName}</label>
      </p>
      {move.error && <FailureNote error={move.error} />}
      <p className="form-buttons">
        {open.map((step, at) => (
          <button
            key={step}
            type="button"
            data-reach
            aria-keyshortcuts={String(at + 1)}
            onClick={() => move.isPending || move.mutate(step)}
          >
            {say.steps[step]}
          </button>
        ))}
      </p>
    </section>
  );
}
