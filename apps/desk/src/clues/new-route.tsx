import { type ClueSource, clueSources, keptSources } from '@huiyin/domain/clue/clue';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { RegisterForm } from './register-form.tsx';

/** Registers a clue: from a tip, case or alert named in the address, or from what was handed in otherwise. */
export function NewClueRoute() {
  const { clues: say } = useWords().words;
  const [search] = useSearchParams();
  const sourceId = search.get('id');
  const named = clueSources.find((source) => source === search.get('source'));
  const source: ClueSource =
    named && keptSources.includes(named) === (sourceId !== null) ? named : 'inspection';
  const of = { source, sourceId: keptSources.includes(source) ? sourceId : null };
  const query = useQuery(deskQuery.clue.start.queryOptions(of));
  return (
    <Page title={say.form.title} beside={<BackLink to="/clues">{say.back}</BackLink>}>
      <Answer query={query}>
        {(start) =>
          start.keys === null ? (
            <p className="empty">{say.form.nobody}</p>
          ) : (
            <RegisterForm of={of} start={{ ...start, keys: start.keys }} />
          )
        }
      </Answer>
    </Page>
  );
}
