import type { ReportReview } from '@huiyin/contract/desk/reports';
import { type RefObject, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { type Correctable, CorrectForm } from './correct-form.tsx';
import type { Place } from './text-pieces.ts';

type FoundListProps = {
  readonly report: ReportReview;
  readonly show: (place: Place) => void;
  readonly original: RefObject<HTMLDivElement | null>;
};

/** Problems and their measures as found; a draft can be corrected item by item. */
export function FoundList({ report, show, original }: FoundListProps) {
  const { words } = useWords();
  const [editing, setEditing] = useState<string | null>(null);
  const item = (of: Correctable['of'], found: Correctable['found']) => {
    const key = `${of}-${found.index}`;
    const number = found.number === null ? '—' : String(found.number);
    return (
      <>
        <p className="found-item">
          <span className="number soft">{of === 'problem' ? words.reports.problem(number) : number}</span>{' '}
          <button type="button" className="plain found-title" onClick={() => show(found)}>
            {found.title || words.reports.noTitle}
          </button>
          {report.state === 'draft' && (
            <button
              type="button"
              aria-keyshortcuts="e"
              className="plain"
              aria-expanded={editing === key}
              aria-label={words.reports.editItem(found.title ?? number)}
              onClick={() => setEditing(editing === key ? null : key)}
            >
              {words.reports.edit}
            </button>
          )}
        </p>
        {editing === key && (
          <CorrectForm
            reportId={report.reportId}
            text={report.text}
            target={{ of, found }}
            original={original}
            close={() => setEditing(null)}
          />
        )}
      </>
    );
  };
  return (
    <section>
      <h2>{words.reports.found}</h2>
      <ol className="found">
        {report.found.map((problem) => (
          <li key={problem.index}>
            {item('problem', problem)}
            <ol>
              {problem.measures.map((measure) => (
                <li key={measure.index}>
                  {item('measure', measure)}
                  <p className="soft">
                    {[measure.unit, measure.leader, measure.deadline, measure.status]
                      .filter(Boolean)
                      .join(' · ')}
                    {measure.corrected && ` ${words.reports.corrected}`}
                  </p>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}
