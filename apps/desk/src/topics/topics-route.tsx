import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { useDirectory } from '../directory/use-directory.ts';
import { deskQuery, type RouterOutput } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { TopicForm } from './topic-form.tsx';

/** The everyday doors of the citizens' site and the measures behind each. */
export function TopicsRoute() {
  const { words } = useWords();
  const { topics: say } = words;
  const { measures } = useDirectory();
  const query = useQuery(deskQuery.topic.list.queryOptions());
  const [openId, setOpenId] = useState<string | null>(null);
  const countsOf = ({ measureIds, likely }: RouterOutput['topic']['list'][number]) => {
    const others = likely.filter(({ measureId }) => !measureIds.includes(measureId)).length;
    return others > 0 ? say.chosenAndLikely(measureIds.length, others) : say.chosen(measureIds.length);
  };
  return (
    <Page title={say.title}>
      <p className="soft">{say.intro}</p>
      {measures.length === 0 && <p className="note">{say.noReport}</p>}
      <Answer query={query}>
        {(topics) => {
          const mapped = new Set(topics.flatMap((topic) => topic.measureIds));
          const unmapped = measures.filter(({ measureId }) => !mapped.has(measureId)).length;
          return (
            <>
              {unmapped > 0 && <p className="waiting">{say.unmapped(unmapped)}</p>}
              <ul className="topics">
                {topics.map((topic) => (
                  <li key={topic.topicId}>
                    <h2>{topic.name}</h2>
                    <p className="soft">{countsOf(topic)}</p>
                    <button
                      type="button"
                      aria-keyshortcuts="e"
                      aria-expanded={openId === topic.topicId}
                      aria-label={say.editTopic(topic.name)}
                      onClick={() => setOpenId(openId === topic.topicId ? null : topic.topicId)}
                    >
                      {say.edit}
                    </button>
                    {openId === topic.topicId && <TopicForm topic={topic} close={() => setOpenId(null)} />}
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
