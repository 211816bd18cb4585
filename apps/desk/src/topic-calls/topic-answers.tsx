import type { CallTopic, TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { useWords } from '../words/words.tsx';
import { AnswerTopicForm, RuleOnAnswerForm } from './answer-forms.tsx';

/** Answers as far as the reader may read them, and what they may do: write one, or decide about it. */
export function TopicAnswers({ view: { call, topics } }: { view: TopicCallView }) {
  const { topicCalls: say } = useWords().words;
  const shown = topics.filter(({ answer, may }) => answer.text !== '' || may.length > 0);
  if (shown.length === 0) return null;
  return (
    <section className="trend">
      <h2>{say.answer}</h2>
      {shown.map((topic) => (
        <TopicAnswer key={topic.groupId} callId={call.callId} topic={topic} />
      ))}
    </section>
  );
}

function TopicAnswer({ callId, topic }: { callId: string; topic: CallTopic }) {
  const { topicCalls: say } = useWords().words;
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const { number, title, answer, may } = topic;
  const [step] = may;
  const close = () => setOpen(false);
  const done = (said: string) => () => {
    close();
    announce(said);
  };
  return (
    <section>
      <h3>
        {say.answerTitle(number, title)} <span className="soft">{say.answerStates[answer.state]}</span>
      </h3>
      {answer.text !== '' && <p className="as-typed">{answer.text}</p>}
      {answer.words !== '' && <p className="note">{say.returned(answer.words)}</p>}
      {step && !isOpen && (
        <button type="button" onClick={() => setOpen(true)} aria-keyshortcuts="a">
          {step === 'answer' ? say.answerWrite : say.rule}
        </button>
      )}
      {isOpen && step === 'answer' && (
        <AnswerTopicForm {...{ callId, topic, cancel: close, done: done(say.answered) }} />
      )}
      {isOpen && step === 'rule' && (
        <RuleOnAnswerForm {...{ callId, topic, cancel: close, done: done(say.ruled) }} />
      )}
    </section>
  );
}
