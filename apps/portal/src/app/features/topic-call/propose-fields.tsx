import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { TextArea } from '@huiyin/ui/text-fields';
import { useMessages } from '../../page/use-page.ts';
import { TownSelect } from '../submit/town-select.tsx';
import type { PartFieldsProps } from './part-fields-props.ts';

/** One box for what should be solved, and where. */
export function ProposeFields({ start, fields, errorOf }: PartFieldsProps) {
  const { form: words } = useMessages(topicCallMessages);
  return (
    <>
      <h1>{words.proposeTitle}</h1>
      <TextArea
        id="text"
        name="text"
        rows={4}
        label={words.text}
        hint={words.textHint}
        value={fields?.text ?? ''}
        error={errorOf('text')}
        limit={{ text: words.textLimit, characters: 500 }}
      />
      <TownSelect towns={start.towns} words={words} value={fields?.town ?? ''} error={errorOf('town')} />
    </>
  );
}
