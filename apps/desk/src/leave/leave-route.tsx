import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { LeaveForm } from './leave-form.tsx';
import { LeaveList } from './leave-list.tsx';

/** 请假交接: who stands in for whom and when, and a form to hand over. */
export function LeaveRoute() {
  const say = useWords().words.leave;
  const { role } = useStaff();
  const query = useQuery(deskQuery.leave.list.queryOptions());
  return (
    <Page title={say.title}>
      <p className="soft">{role === 'systemAdministrator' ? say.introAdministrator : say.intro}</p>
      <Answer query={query}>
        {({ leaves, members }) => (
          <>
            <section>
              <h2>{say.current}</h2>
              {leaves.length === 0 ? <p className="empty">{say.none}</p> : <LeaveList leaves={leaves} />}
            </section>
            {members.length > 0 && (
              <section>
                <h2>{say.set}</h2>
                <LeaveForm members={members} />
              </section>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}
