import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer, FailureNote } from '../../app/answer.tsx';
import { measureName } from '../../directory/measure-name.ts';
import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { desk, deskQuery } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';
import { useOpenCase } from './open-case.ts';
import { useCaseCommand } from './use-case-command.ts';

/** Measures this case is linked to, and those it may concern with the words that both share; a digit links one. */
export function CaseLinks() {
  const { words } = useWords();
  const { deskCase } = useOpenCase();
  const act = useCaseCommand();
  const [failure, setFailure] = useState<unknown>(null);
  const mayLink = deskCase.may.includes('link');
  const query = useQuery(
    deskQuery.case.suggestions.queryOptions({ caseId: deskCase.caseId }, { enabled: mayLink }),
  );
  const linked = deskCase.links.map((link) => link.measureId);
  const suggested = (query.data?.measures ?? [])
    .filter(({ measureId }) => !linked.includes(measureId))
    .slice(0, 5);

  const run = (what: string, send: Parameters<typeof act>[1]) => {
    setFailure(null);
    act(what, send).catch(setFailure);
  };
  const link = ({ measureId, words: shared }: { measureId: string; words: string[] }) =>
    run(words.command.link, (on) =>
      desk.case.link.mutate({ ...on, measureId, why: shared.join(words.common.items) }),
    );
  useShortcuts(
    words.caseView.links,
    suggested.map((measure, index) => ({
      key: String(index + 1),
      label: `${words.caseView.linkThis} ${measureName(measure)}`,
      run: () => link(measure),
    })),
  );

  return (
    <section>
      <h2>{words.caseView.links}</h2>
      {failure !== null && <FailureNote error={failure} />}
      {deskCase.unrelatedToMeasures && <p>{words.caseView.unrelated}</p>}
      {deskCase.links.length === 0 && !deskCase.unrelatedToMeasures && (
        <p className="soft">{words.caseView.noLinks}</p>
      )}
      <ul className="links">
        {deskCase.links.map((measure) => (
          <li key={measure.measureId}>
            <span>{measureName(measure)}</span>
            {deskCase.may.includes('unlink') && (
              <button
                type="button"
                className="plain"
                aria-label={words.caseView.unlinkThis(measureName(measure))}
                onClick={() =>
                  run(words.command.unlink, (on) =>
                    desk.case.unlink.mutate({ ...on, measureId: measure.measureId }),
                  )
                }
              >
                {words.command.unlink}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayLink && (
        <>
          <h3>{words.caseView.suggestions}</h3>
          <Answer query={query}>
            {() => suggested.length === 0 && <p className="soft">{words.caseView.suggestionsNone}</p>}
          </Answer>
          <ol className="suggestions">
            {suggested.map((measure, index) => (
              <li key={measure.measureId}>
                <button type="button" className="suggestion" onClick={() => link(measure)}>
                  <kbd>{index + 1}</kbd>
                  <span>
                    {measureName(measure)}
                    <span className="soft">
                      {words.caseView.fitsAbout(Math.round(measure.probability * 100))}
                    </span>
                    <span className="soft">
                      {words.caseView.matched}
                      {measure.words.join(words.common.items)}
                    </span>
                    {measure.precedents.map((earlier) => (
                      <span key={earlier.caseId} className="soft">
                        {words.caseView.precedent(
                          caseNumberText(earlier.caseNumber),
                          earlier.words.join(words.common.items),
                        )}
                      </span>
                    ))}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
