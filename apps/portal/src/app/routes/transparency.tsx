import { formatDateTime } from '@huiyin/i18n/format';
import { messages } from '@huiyin/i18n/locale';
import { logMessages } from '@huiyin/i18n/log';
import { type Checkpoint, openCheckpoint } from '@huiyin/ledger/checkpoint';
import { standsStill } from '@huiyin/ledger/clock';
import { type LogFacts, parseLogFacts } from '@huiyin/ledger/log-facts';
import { formatKey, isSameKey } from '@huiyin/ledger/note-key';
import { Fragment } from 'react';
import { describe } from '../page/meta.ts';
import { pageContext, portsContext } from '../page/page-context.ts';
import { useMessages, usePage } from '../page/use-page.ts';
import type { Route } from './+types/transparency.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { readLog } = context.get(portsContext);
  const [facts, published] = await Promise.all([readLog('log.json'), readLog('checkpoint')]);
  const known = facts && parseLogFacts(facts.text);
  const head =
    known && published && openCheckpoint(published.text, { log: known.key, witnesses: known.witnesses });
  const latest = known && published && head ? latestOf(known, published, head) : null;
  return { page: context.get(pageContext), latest };
}

type Published = { text: string; at: string; ageSeconds: number };

/** What the page shows of the last batch. A witness that is known and has not signed it has no time. */
function latestOf(known: LogFacts, { text, at, ageSeconds }: Published, head: Checkpoint) {
  const witnesses = known.witnesses.map((key) => {
    const seen = head.witnesses.find((one) => isSameKey(one.key, key))?.time ?? null;
    return { name: key.name, at: seen === null ? null : new Date(seen * 1000).toISOString() };
  });
  const standing = standsStill(0, ageSeconds, known);
  return { size: head.size, at, standing, key: formatKey(known.key), checkpoint: text, witnesses };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { heading, lead } = messages(loaderData.page.locale, logMessages);
  return describe(loaderData.page, { title: heading, description: lead });
}

export default function Transparency({ loaderData: { latest } }: Route.ComponentProps) {
  const words = useMessages(logMessages);
  const { origin } = usePage();
  return (
    <div className="hy-column">
      <h1>{words.heading}</h1>
      <p className="hy-lead">{words.lead}</p>
      <section className="hy-section">
        <h2>{words.latest}</h2>
        {latest ? <Latest latest={latest} /> : <p>{words.noCheckpoint}</p>}
      </section>
      <section className="hy-section">
        <h2>{words.howOwn}</h2>
        <p>{words.howOwnText}</p>
        <p>{words.howOwnCommand}</p>
        <Command parts={['huiyin log check', `${origin}/log`]} />
      </section>
      <section className="hy-section">
        <h2>{words.howAll}</h2>
        <p>{words.howAllText}</p>
        <Command parts={['huiyin log verify', `${origin}/log`, '--save checkpoint.txt']} />
        <p>{words.howAllNote}</p>
        <Command
          parts={['huiyin log verify', `${origin}/log`, '--since checkpoint.txt', '--save checkpoint.txt']}
        />
        <p>{words.howWitness}</p>
        <Command
          parts={[
            'huiyin log witness',
            `--name ${words.witnessExample}`,
            `--log '${latest?.key ?? words.key}'`,
            '--state witness',
          ]}
        />
      </section>
      <section className="hy-section">
        <h2>{words.limits}</h2>
        <p>{words.limitsText}</p>
      </section>
    </div>
  );
}

/** A command to type, which wraps between its parts as long as they fit in a line. */
function Command({ parts }: { parts: readonly string[] }) {
  return (
    <pre className="log-text">
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' '}
          <span>{part}</span>
        </Fragment>
      ))}
    </pre>
  );
}

type LatestProps = { latest: NonNullable<Route.ComponentProps['loaderData']['latest']> };

function Latest({ latest }: LatestProps) {
  const words = useMessages(logMessages);
  const { locale, jurisdiction } = usePage();
  const time = (at: string) => formatDateTime(locale, at, jurisdiction.timeZone);
  return (
    <>
      <p>
        <span className={`hy-tag hy-tag--${latest.standing ? 'official' : 'proven'}`}>
          {latest.standing ? words.standsStill : words.current}
        </span>
      </p>
      <dl className="log-facts">
        <dt>{words.batchAt}</dt>
        <dd>{time(latest.at)}</dd>
        <dt>{words.size}</dt>
        <dd>{latest.size}</dd>
        <dt>{words.key}</dt>
        <dd className="log-text">{latest.key}</dd>
        <dt>{words.witnesses}</dt>
        {latest.witnesses.length === 0 ? <dd>{words.noWitness}</dd> : null}
        {latest.witnesses.map(({ name, at }) => (
          <dd key={name}>{at === null ? words.unseen(name) : words.seen(name, time(at))}</dd>
        ))}
      </dl>
      <h3>{words.checkpoint}</h3>
      <pre className="log-text">{latest.checkpoint}</pre>
      <p>
        <a href="/log/checkpoint">{words.checkpointFile}</a>
      </p>
    </>
  );
}
