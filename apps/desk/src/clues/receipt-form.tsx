import { discReceiptInput } from '@huiyin/contract/desk/clues';
import { receiptFormat } from '@huiyin/sealing/clue-disc';
import { useAnnounce } from '../app/announcer.tsx';
import { FieldFrame } from '../form/controls.tsx';
import { Form, useField } from '../form/form.tsx';
import { NotAcceptable, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { problemAt } from '../rpc/failure.ts';
import { useWords } from '../words/words.tsx';

const mostBytes = 10_000;

/** Takes in the receipt that the other office made when it opened the disc. */
export function ReceiptForm() {
  const { clues: say } = useWords().words;
  const announce = useAnnounce();
  const fileOf = (data: FormData) => {
    const file = data.get('file');
    return file instanceof File && file.size > 0 ? file : null;
  };
  const form = useForm({
    check: (data) => (fileOf(data) ? {} : { file: say.disc.receiptMissing }),
    send: async (data) => {
      const receipt = await receiptIn(fileOf(data));
      if (!receipt) throw new NotAcceptable({ file: say.disc.receiptUnreadable });
      try {
        await desk.clue.takeReceipt.mutate(receipt);
      } catch (error) {
        const problem = problemAt(error, 'file');
        if (problem === null) throw error;
        throw new NotAcceptable({
          file: problem === 'expired' ? say.disc.receiptDay : say.disc.receiptWrong,
        });
      }
      await queryClient.invalidateQueries({ queryKey: deskQuery.clue.discs.queryKey() });
    },
    done: () => announce(say.disc.receiptDone),
  });
  return (
    <Form form={form} submitLabel={say.disc.receiptSend}>
      <ReceiptField />
    </Form>
  );
}

function ReceiptField() {
  const { clues: say } = useWords().words;
  const { control } = useField('file', say.disc.receiptHint);
  return (
    <FieldFrame name="file" label={say.disc.receiptFile} hint={say.disc.receiptHint}>
      <input {...control} type="file" accept=".json" />
    </FieldFrame>
  );
}

async function receiptIn(file: File | null) {
  if (!file || file.size > mostBytes) return null;
  try {
    const { format, ...receipt } = JSON.parse(await file.text());
    return format === receiptFormat ? discReceiptInput.parse(receipt) : null;
  } catch {
    return null;
  }
}
