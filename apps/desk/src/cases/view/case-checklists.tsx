import type { ChecklistView } from '@huiyin/contract/desk/checklists';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { FailureNote } from '../../app/answer.tsx';
import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { desk, deskQuery, queryClient } from '../../rpc/client.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

/** 核对清单: what one's role ticks in a case of this kind; nothing where no list is kept. */
export function CaseChecklists({ caseId }: { caseId: string }) {
  const say = useWords().words.checklist;
  const place = useRef<HTMLElement>(null);
  const query = useQuery(deskQuery.case.checklists.queryOptions({ caseId }));
  const lists = query.data ?? [];
  const reach = () => {
    const boxes = [...(place.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
    (boxes.find((box) => !box.checked) ?? boxes[0])?.focus();
  };
  useShortcuts(say.title, lists.length > 0 ? [{ key: 'Shift+c', label: say.reach, run: reach }] : []);
  if (lists.length === 0) return null;
  return (
    <section ref={place}>
      <h2>
        {say.title} <kbd>Shift+c</kbd>
      </h2>
      {lists.map((list) => (
        <Checklist key={list.templateId} list={list} caseId={caseId} />
      ))}
    </section>
  );
}

function Checklist({ list, caseId }: { list: ChecklistView[number]; caseId: string }) {
  const { checklist: say, common } = useWords().words;
  const dates = useDates();
  const id = useId();
  const tick = useMutation({
    mutationFn: ({ item, done }: { item: string; done: boolean }) =>
      desk.case.tickItem.mutate({ caseId, templateId: list.templateId, item, done }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: deskQuery.case.checklists.queryKey({ caseId }) }),
  });
  const done = list.items.filter((item) => item.done).length;
  return (
    <fieldset className="checklist">
      <legend>
        {list.name} <span className="soft number">{say.ticked(done, list.items.length)}</span>
      </legend>
      {list.items.map((item, index) => (
        <div key={item.text}>
          <input
            id={`${id}-${index}`}
            type="checkbox"
            checked={item.done}
            onChange={(event) => tick.mutate({ item: item.text, done: event.target.checked })}
          />{' '}
          <label htmlFor={`${id}-${index}`}>{item.text}</label>{' '}
          {item.done && item.at && (
            <span className="soft">
              {[item.by, dates.shortMoment(item.at)].filter(Boolean).join(common.comma)}
            </span>
          )}
        </div>
      ))}
      {tick.error && <FailureNote error={tick.error} />}
    </fieldset>
  );
}
