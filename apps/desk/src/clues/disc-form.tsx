import type { ClueRow } from '@huiyin/contract/desk/clues';
import { mostOnDisc } from '@huiyin/sealing/clue-disc';
import { fingerprintOf } from '@huiyin/sealing/key-pair';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { Checks } from '../form/choices.tsx';
import { FieldFrame } from '../form/controls.tsx';
import { Form, useField } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { tipMark } from '../tips/tip-mark.ts';
import { touchKey } from '../tips/unlocked-key.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { discOf } from './write-disc.ts';

const isRecipient = (text: string) => /^age1[0-9a-z]{58}$/.test(text);

/** Which clues, to whose key; the file is made on this computer. */
export function DiscForm({ clues, privateKey }: { clues: readonly ClueRow[]; privateKey: string }) {
  const { clues: say } = useWords().words;
  const announce = useAnnounce();
  const dates = useDates();
  const form = useForm({
    check: (data) => {
      const chosen = data.getAll('clueIds').length;
      return {
        ...(chosen === 0 && { clueIds: say.disc.chooseMissing }),
        ...(chosen > mostOnDisc && { clueIds: say.disc.tooMany(mostOnDisc) }),
        ...(!isRecipient(textOf(data, 'recipient').trim()) && { recipient: say.disc.recipientWrong }),
      };
    },
    send: async (data) => {
      touchKey();
      const { fileName, file } = await discOf(data.getAll('clueIds').map(String), {
        ...{ privateKey, recipient: textOf(data, 'recipient').trim(), today: dates.today() },
      });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = fileName;
      link.click();
      URL.revokeObjectURL(link.href);
      await queryClient.invalidateQueries({ queryKey: deskQuery.clue.discs.queryKey() });
    },
    done: () => announce(say.disc.written),
  });
  return (
    <Form form={form} submitLabel={say.disc.write}>
      <Checks
        name="clueIds"
        legend={say.disc.choose}
        choices={clues.map(({ clueId, source, receivedOn }) => ({
          ...{
            value: clueId,
            label: say.name(tipMark(clueId)),
            hint: `${say.sources[source]} ${receivedOn}`,
          },
        }))}
      />
      <RecipientField />
    </Form>
  );
}

/** The other office's public key, with its fingerprint to compare as soon as it is one. */
function RecipientField() {
  const { clues: say } = useWords().words;
  const { control } = useField('recipient', say.disc.recipientHint);
  const [typed, setTyped] = useState('');
  return (
    <FieldFrame name="recipient" label={say.disc.recipient} hint={say.disc.recipientHint}>
      <input {...control} autoComplete="off" onChange={(event) => setTyped(event.target.value.trim())} />
      {isRecipient(typed) && <p className="number">{say.disc.fingerprint(fingerprintOf(typed))}</p>}
    </FieldFrame>
  );
}
