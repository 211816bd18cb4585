import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { Checkboxes } from '@huiyin/ui/choices';
import { useMessages } from '../../page/use-page.ts';
import type { PartFieldsProps } from './part-fields-props.ts';

/** The topics to choose from. */
export function VoteFields({ start, fields, errorOf }: PartFieldsProps) {
  const { form: words } = useMessages(topicCallMessages);
  return (
    <Checkboxes
      id="topics"
      name="topic"
      title
      legend={words.voteTitle}
      error={errorOf('topics')}
      values={fields?.topics ?? []}
      choices={start.topics.map(({ groupId, title }) => ({ value: groupId, label: title }))}
    />
  );
}
