import { solvedAnswers } from '@huiyin/domain/case/states';
import { caseWords } from '@huiyin/i18n/case';
import { followMessages } from '@huiyin/i18n/follow';
import { Radios } from '@huiyin/ui/choices';
import { TextArea } from '@huiyin/ui/text-fields';
import { useMessages } from '../../page/use-page.ts';
import type { TaskFields } from './read-task.ts';
import { satisfactionLevels } from './satisfaction.ts';

type RateFieldsProps = { fields: TaskFields; errorOf: (field: string) => string | undefined };

/** Two separate questions, neither with a default. */
export function RateFields({ fields, errorOf }: RateFieldsProps) {
  const { rate } = useMessages(followMessages).tasks;
  const words = useMessages(caseWords);
  return (
    <>
      <Radios
        id="solved"
        name="solved"
        legend={rate.solved}
        error={errorOf('solved')}
        value={fields.solved}
        choices={solvedAnswers.map((value) => ({ value, label: words.solvedAnswers[value] }))}
      />
      <Radios
        id="satisfied"
        name="satisfied"
        legend={rate.satisfied}
        error={errorOf('satisfied')}
        value={fields.satisfied}
        choices={[...satisfactionLevels]
          .reverse()
          .map((level) => ({ value: String(level), label: words.satisfaction[level] }))}
      />
      <TextArea id="words" label={rate.words} value={fields.words} error={errorOf('words')} rows={4} />
    </>
  );
}
