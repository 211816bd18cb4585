import { useId, useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { measureName } from '../directory/measure-name.ts';
import { useDirectory } from '../directory/use-directory.ts';
import { Form } from '../form/form.tsx';
import { useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient, type RouterOutput } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

type TopicFormProps = { readonly topic: RouterOutput['topic']['list'][number]; readonly close: () => void };

/** Choose the measures of one topic, the likely ones first; typing narrows the list, what is chosen stays chosen. */
export function TopicForm({ topic, close }: TopicFormProps) {
  const { words } = useWords();
  const { topics: say } = words;
  const { measures } = useDirectory();
  const announce = useAnnounce();
  const id = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(topic.measureIds));
  const [wanted, setWanted] = useState('');
  const wordsOf = new Map(topic.likely.map(({ measureId, words: found }) => [measureId, found]));
  const likely = topic.likely.flatMap(
    ({ measureId }) => measures.find((measure) => measure.measureId === measureId) ?? [],
  );
  const unchosen = likely.filter(({ measureId }) => !chosen.has(measureId));
  const shown = [...likely, ...measures.filter(({ measureId }) => !wordsOf.has(measureId))].filter(
    (measure) => `${measureName(measure)} ${measure.problemTitle}`.includes(wanted.trim()),
  );
  const toggle = (measureId: string) => {
    const next = new Set(chosen);
    if (!next.delete(measureId)) next.add(measureId);
    setChosen(next);
  };
  const form = useForm({
    check: () => ({}),
    send: async () => {
      await desk.topic.set.mutate({ topicId: topic.topicId, measureIds: [...chosen] });
      await queryClient.invalidateQueries({ queryKey: deskQuery.topic.pathKey() });
    },
    done: () => {
      announce(say.saved);
      close();
    },
  });
  return (
    <Form form={form} submitLabel={say.save} onCancel={close}>
      <div className="field">
        <label htmlFor={id}>{say.find}</label>
        <input id={id} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        <p className="soft" role="status">
          {say.chosen(chosen.size)}
        </p>
        {unchosen.length > 0 && (
          <button
            type="button"
            onClick={() => setChosen(new Set([...chosen, ...unchosen.map(({ measureId }) => measureId)]))}
          >
            {say.chooseLikely(unchosen.length)}
          </button>
        )}
      </div>
      {shown.length === 0 && <p className="soft">{say.none}</p>}
      <ul className="checklist">
        {shown.map((measure) => (
          <li className="choice" key={measure.measureId}>
            <input
              type="checkbox"
              id={`${id}-${measure.measureId}`}
              checked={chosen.has(measure.measureId)}
              onChange={() => toggle(measure.measureId)}
            />
            <label htmlFor={`${id}-${measure.measureId}`}>
              {measureName(measure)} <span className="soft">{measure.problemTitle}</span>
              <LikelyWords found={wordsOf.get(measure.measureId)} />
            </label>
          </li>
        ))}
      </ul>
    </Form>
  );
}

/** The words for which a measure is thought to belong to the topic. */
function LikelyWords({ found }: { readonly found: readonly string[] | undefined }) {
  const { words } = useWords();
  if (!found) return null;
  return <span className="soft"> {words.topics.likelyWords(found.join(words.common.items))}</span>;
}
