import type { ReportStanding } from '@huiyin/contract/portal/claims';
import { claimMessages } from '@huiyin/i18n/claims';
import { useMessages } from '../../page/use-page.ts';

type Part = { readonly tone: string; readonly text: string; readonly count: number };

/** How the whole stands, in two bars drawn on the server; every share is also said in words and figures. */
export function StandingPicture({ standing }: { standing: ReportStanding }) {
  const { standing: words } = useMessages(claimMessages);
  const { claims, checked, measures, promisesPassed } = standing;
  const figures = sum(claims);
  return (
    <section className="hy-section standing" aria-labelledby="standing">
      <h2 id="standing">{words.heading}</h2>
      <p className="hy-soft">{words.lead}</p>
      <div className="standing__bars">
        <Bar
          title={words.figures(figures)}
          parts={[
            { tone: 'proven', text: words.claims.confirmed, count: claims.confirmed },
            { tone: 'disputed', text: words.claims.disputed, count: claims.disputed },
            { tone: 'open', text: words.claims.unknown, count: claims.unknown },
          ]}
        />
        <Bar
          title={words.measures(sum(measures))}
          parts={[
            { tone: 'ink', text: words.statuses.closedOut, count: measures.closedOut },
            { tone: 'soft', text: words.statuses.completed, count: measures.completed },
            { tone: 'waiting', text: words.statuses.submitted, count: measures.submitted },
            { tone: 'pale', text: words.statuses.continuing, count: measures.continuing },
            { tone: 'open', text: words.statuses.notStated, count: measures.notStated },
          ]}
        />
      </div>
      <p>{words.promises(promisesPassed)}</p>
      {sum(checked) > 0 ? <p>{words.checked(checked.confirmed, checked.disputed)}</p> : null}
    </section>
  );
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

const width = 600;

function Bar({ title, parts }: { title: string; parts: readonly Part[] }) {
  const total = parts.reduce((all, { count }) => all + count, 0);
  let at = 0;
  const drawn = parts.map((part) => {
    const x = at;
    at += total === 0 ? 0 : (part.count / total) * width;
    return { ...part, x, length: at - x };
  });
  return (
    <figure className="standing__bar">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} 22`} preserveAspectRatio="none" aria-hidden="true">
        {drawn.map(({ tone, x, length }) => (
          <rect key={tone} className={`standing__${tone}`} x={x} y="1" width={length} height="20" />
        ))}
      </svg>
      <ul>
        {parts.map(({ tone, text, count }) => (
          <li key={tone}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <rect className={`standing__${tone}`} x="0.5" y="0.5" width="11" height="11" />
            </svg>
            {text} <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </figure>
  );
}
