import type { StaffAccount } from '@huiyin/contract/desk/accounts';
import { useAnnounce } from '../app/announcer.tsx';
import { Form } from '../form/form.tsx';
import { useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { PostFields, postErrors, postOf } from './post-fields.tsx';

/** Another role, unit or section for somebody. */
export function PostForm({ account, close }: { account: StaffAccount; close: () => void }) {
  const { words } = useWords();
  const say = words.accounts;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => postErrors(data, words.common.choose(say.unit)),
    send: async (data) => {
      await desk.account.changePost.mutate({ staffId: account.staffId, ...postOf(data) });
      await queryClient.invalidateQueries({ queryKey: deskQuery.account.pathKey() });
    },
    done: () => {
      announce(say.moved(account.name));
      close();
    },
  });
  return (
    <section className="note" aria-label={say.changePostOf(account.name)}>
      <h2>{say.changePostOf(account.name)}</h2>
      <p className="soft">{say.changePostHint}</p>
      <Form form={form} submitLabel={say.changePost} onCancel={close}>
        <PostFields initial={account} />
      </Form>
    </section>
  );
}
