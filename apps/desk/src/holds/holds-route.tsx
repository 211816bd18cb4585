import { mayDecideHolds } from '@huiyin/domain/claims/policy';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { BackToMeasures } from '../measures/back-to-measures.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { Hold } from './hold.tsx';

/** 暂缓计入的印证: answers that came in bursts, those that wait for a decision first. */
export function HoldsRoute() {
  const { words } = useWords();
  const say = words.holds;
  const { role } = useStaff();
  const query = useQuery(deskQuery.hold.list.queryOptions());
  const mayDecide = mayDecideHolds({ kind: role });
  return (
    <Page title={say.title} beside={<BackToMeasures />}>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(holds) =>
          holds.length === 0 ? (
            <p className="empty">{say.none}</p>
          ) : (
            holds.map((hold) => <Hold key={hold.holdId} hold={hold} mayDecide={mayDecide} />)
          )
        }
      </Answer>
    </Page>
  );
}
