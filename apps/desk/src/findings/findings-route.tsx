import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { FindingRow } from './finding-row.tsx';
import { useFindingWords } from './use-finding-words.ts';

/** What the linter found in the published reports: open ones first, then those the office has answered. */
export function FindingsRoute() {
  const say = useFindingWords().desk;
  const { gap } = useWords().words;
  const query = useQuery(deskQuery.finding.list.queryOptions());
  return (
    <Page
      title={say.title}
      beside={
        <Link to="/findings/index" aria-keyshortcuts="i">
          {gap.open}
        </Link>
      }
    >
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(reports) =>
          reports.length === 0 ? (
            <p className="empty">{say.noReport}</p>
          ) : (
            reports.map(({ reportId, title, version, findings, mayDismiss }) => (
              <section key={reportId}>
                <h2>{say.report(title ?? say.untitled, version)}</h2>
                {findings.length === 0 && <p className="empty">{say.none}</p>}
                <ul className="findings">
                  {[...findings]
                    .sort((one, other) => Number(one.dismissed !== null) - Number(other.dismissed !== null))
                    .map((finding) => (
                      <FindingRow
                        key={`${finding.code}-${finding.places[0]?.start}`}
                        {...{ reportId, finding, mayDismiss }}
                      />
                    ))}
                </ul>
              </section>
            ))
          )
        }
      </Answer>
    </Page>
  );
}
