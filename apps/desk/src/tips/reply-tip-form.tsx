import type { TipView } from '@huiyin/contract/desk/tips';
import { sealTipReply } from '@huiyin/sealing/tip';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { toBase64 } from '../keys/own-key.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { touchKey } from './unlocked-key.ts';

/** An answer, sealed on this computer to the receipt and to the readers of the tip. */
export function ReplyTipForm({ view, done }: { view: TipView; done: () => void }) {
  const { tips: say } = useWords().words;
  const { tipId, version, algorithm, recipient } = view;
  const form = useForm({
    check: (data) => (textOf(data, 'text').trim() === '' ? { text: say.textMissing } : {}),
    send: async (data) => {
      touchKey();
      const sealPublicKey = bytesOf(view.sealPublicKey);
      const sealed = await sealTipReply(textOf(data, 'text'), { sealPublicKey, recipient });
      await desk.tip.reply.mutate({ tipId, version, algorithm, sealed: toBase64(sealed) });
      await queryClient.invalidateQueries({ queryKey: deskQuery.tip.list.queryKey() });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={say.send}>
      <TextArea name="text" label={say.reply} hint={say.replyHint} rows={6} limit={5000} />
    </Form>
  );
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
