import type { CallTopic, TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { sendToCall } from './send-to-call.ts';

type RetitleProps = { readonly call: TopicCallView['call']; readonly topic: CallTopic };

/** Gives a topic another title, before the vote. */
export function Retitle({ call, topic }: RetitleProps) {
  const { topicCalls: say } = useWords().words;
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <RetitleForm call={call} topic={topic} close={() => setOpen(false)} />;
  return (
    <button type="button" className="plain" aria-keyshortcuts="t" onClick={() => setOpen(true)}>
      {say.retitle}
    </button>
  );
}

function RetitleForm({ call, topic, close }: RetitleProps & { close: () => void }) {
  const { topicCalls: say } = useWords().words;
  const announce = useAnnounce();
  const { callId, version } = call;
  const { groupId, title } = topic;
  const form = useForm({
    check: (data) => (textOf(data, 'title').trim() === '' ? { title: say.missing } : {}),
    send: (data) => {
      const input = { callId, version, groupId, title: textOf(data, 'title'), add: [] };
      return sendToCall({
        ...{ field: 'title', changed: say.changed },
        send: () => desk.topicCall.saveTopic.mutate(input),
      });
    },
    done: () => {
      announce(say.retitled);
      close();
    },
  });
  return (
    <Form form={form} submitLabel={say.retitle} onCancel={close}>
      <TextInput name="title" label={say.topicTitle} hint={say.topicTitleHint} initial={title} focused />
    </Form>
  );
}
