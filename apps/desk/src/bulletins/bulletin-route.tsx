import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { BulletinActions } from './bulletin-actions.tsx';
import { BulletinPage } from './bulletin-page.tsx';
import { EditForm } from './edit-form.tsx';
import { Publication } from './publication.tsx';

/** One bulletin or meeting pack. */
export function BulletinRoute() {
  const { bulletins: say } = useWords().words;
  const { bulletinId = '' } = useParams();
  const query = useQuery(deskQuery.bulletin.read.queryOptions({ bulletinId }));
  return (
    <Page
      title={query.data?.bulletin.title ?? say.title}
      beside={<BackLink to="/bulletins">{say.back}</BackLink>}
      wide
    >
      <Answer query={query}>
        {(view) => (
          <>
            <BulletinPage view={view} />
            <BulletinActions view={view} />
            <Publication view={view} />
            {view.mayEdit && <EditForm key={view.version} view={view} />}
          </>
        )}
      </Answer>
    </Page>
  );
}
