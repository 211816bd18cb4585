import type { CallProposal, TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { Checks } from '../form/choices.tsx';
import { SelectInput, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { sendToCall } from './send-to-call.ts';

type GroupFormProps = {
  readonly view: TopicCallView;
  readonly proposals: readonly CallProposal[];
  readonly isTicked: boolean;
  readonly note: string | null;
};

/** Puts proposals into a topic: a new one, or one that is there. */
export function GroupForm({ view, proposals, isTicked, note }: GroupFormProps) {
  const { topicCalls: say } = useWords().words;
  const announce = useAnnounce();
  const [into, setInto] = useState('');
  const { callId, version } = view.call;
  const known = view.topics.find(({ groupId }) => groupId === into);
  const form = useForm({
    check: (data) => ({
      ...(data.getAll('add').length === 0 && { add: say.chooseOne }),
      ...(!known && textOf(data, 'title').trim() === '' && { title: say.missing }),
    }),
    send: (data) => {
      const input = {
        ...{ callId, version, groupId: known?.groupId ?? crypto.randomUUID() },
        ...{ title: known?.title ?? textOf(data, 'title'), add: data.getAll('add').map(String) },
      };
      return sendToCall({
        ...{ field: 'add', changed: say.changed },
        send: () => desk.topicCall.saveTopic.mutate(input),
      });
    },
    done: () => announce(say.grouped),
  });
  const ids = proposals.map(({ proposalId }) => proposalId);
  return (
    <div className="ruled">
      <Form form={form} submitLabel={say.groupSend}>
        <Checks
          name="add"
          legend={say.choose}
          hint={note}
          initial={isTicked ? ids : []}
          choices={proposals.map(({ proposalId, publicText }) => ({ value: proposalId, label: publicText }))}
        />
        <SelectInput
          name="into"
          label={say.into}
          onChange={setInto}
          options={[
            { value: '', label: say.intoNew },
            ...view.topics.map((topic) => ({
              value: topic.groupId,
              label: `${topic.number}. ${topic.title}`,
            })),
          ]}
        />
        {!known && <TextInput name="title" label={say.topicTitle} hint={say.topicTitleHint} />}
      </Form>
    </div>
  );
}
