import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailureNote, Loading } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { AuditTable } from './audit-table.tsx';
import { KeptHeadWarning } from './kept-head-warning.tsx';

const everything = { action: '', who: '', subject: '' };

/** 审计记录: who did and read what, in a chain that shows a change. */
export function AuditRoute() {
  const { words } = useWords();
  const say = words.audit;
  const [narrowed, setNarrowed] = useState(everything);
  const query = useInfiniteQuery({
    queryKey: [...deskQuery.audit.list.pathKey(), narrowed],
    queryFn: ({ pageParam, signal }) => desk.audit.list.query({ before: pageParam, ...narrowed }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  const form = useForm({
    check: () => ({}),
    send: async (data) => {
      const field = (name: string) => textOf(data, name).trim();
      setNarrowed({ action: field('action'), who: field('who'), subject: field('subject') });
    },
  });
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const { head, keptHead } = query.data?.pages[0] ?? {};
  return (
    <Page title={say.title} wide>
      <p className="soft">{say.intro}</p>
      {keptHead && <KeptHeadWarning keptHead={keptHead} />}
      {head && !keptHead && (
        <>
          <p>{say.head}</p>
          <p className="link-to-copy">{`${head.number}:${head.hash}`}</p>
        </>
      )}
      <p>
        <a href="/files/audit" download aria-keyshortcuts="d">
          {say.export}
        </a>{' '}
        <span className="soft">{say.exportHint}</span>
      </p>
      <div className="period">
        <Form form={form} submitLabel={say.narrow}>
          <TextInput name="who" label={say.who} optional width="medium" />
          <TextInput name="action" label={say.action} optional width="medium" />
          <TextInput name="subject" label={say.subject} optional width="medium" />
        </Form>
      </div>
      {query.isPending && <Loading />}
      {query.error && <FailureNote error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && entries.length === 0 && <p className="empty">{say.none}</p>}
      {entries.length > 0 && <AuditTable entries={entries} />}
      {query.hasNextPage && (
        <button type="button" onClick={() => void query.fetchNextPage()} aria-keyshortcuts=".">
          {say.more}
        </button>
      )}
    </Page>
  );
}
