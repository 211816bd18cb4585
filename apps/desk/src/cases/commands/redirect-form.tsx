import { redirectChannels } from '@huiyin/domain/case/states';
import { Choices } from '../../form/choices.tsx';
import { TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { useCommandForm } from './use-command-form.ts';

/** 告知引导: the matter belongs to a court, an arbitration body, administrative review or petitions; the channel is named. */
export function RedirectForm() {
  const { caseWords } = useWords();
  const channelIn = (data: FormData) =>
    redirectChannels.find((channel) => channel === textOf(data, 'channel')) ?? null;
  const { words, form, draftKey } = useCommandForm({
    panel: 'redirect',
    check: (data) => ({
      ...(channelIn(data) === null && { channel: words.common.choose(words.forms.channelLegend) }),
      ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
    }),
    send: (data, on) => {
      const channel = channelIn(data) ?? 'petition';
      return desk.case.redirect.mutate({ ...on, channel, reason: textOf(data, 'reason') });
    },
  });
  return (
    <Form {...form}>
      <Choices
        name="channel"
        legend={words.forms.channelLegend}
        choices={redirectChannels.map((value) => ({ value, label: caseWords.redirectChannels[value] }))}
        focused
      />
      <TextArea
        name="reason"
        label={words.forms.reason}
        hint={words.forms.reasonForCitizen}
        draftKey={draftKey('reason')}
      />
    </Form>
  );
}
