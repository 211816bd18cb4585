import { mayDrawLookBack } from '@huiyin/domain/close-out/policy';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { BackToMeasures } from './back-to-measures.tsx';
import { AnnounceForm } from './draw-forms.tsx';
import { DrawTable } from './draw-table.tsx';

/** 回头看抽签: what was announced and drawn, and for those who look, the two steps of a draw. */
export function LookBacksRoute() {
  const { words } = useWords();
  const say = words.lookBacks;
  const { role } = useStaff();
  const query = useQuery(deskQuery.measure.draws.queryOptions());
  const mayDraw = mayDrawLookBack({ kind: role });
  return (
    <Page title={say.title} wide beside={<BackToMeasures />}>
      <p className="soft">{say.intro}</p>
      {mayDraw && <AnnounceForm />}
      <Answer query={query}>
        {(draws) =>
          draws.length === 0 ? (
            <p className="empty">{say.none}</p>
          ) : (
            draws.map((draw) => <DrawTable key={draw.drawId} draw={draw} mayDraw={mayDraw} />)
          )
        }
      </Answer>
    </Page>
  );
}
