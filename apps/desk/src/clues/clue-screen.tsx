import { useState } from 'react';
import { Link } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { sourceAddress } from './clue-address.ts';
import { ClueDue } from './clue-due.tsx';
import { ExcludeForm } from './exclude-form.tsx';
import type { OpenedClue, OpenedEntry } from './open-clue.ts';
import { ResealNote } from './reseal-note.tsx';
import { StepForm } from './step-form.tsx';

/** An opened clue: its entries on the left, what to do on the right. */
export function ClueScreen({ clue, again }: { clue: OpenedClue; again: () => void }) {
  const { clues: say, proposals } = useWords().words;
  const announce = useAnnounce();
  const [turn, setTurn] = useState(0);
  const done = (said: string) => {
    announce(said);
    setTurn(turn + 1);
    again();
  };
  const { view } = clue;
  const { state, way, realName, source, deadlines } = view.clue;
  const address = sourceAddress(source, view.sourceId);
  return (
    <div className="case sealed-tip">
      <div className="case-said">
        <p>
          {say.states[state]} {way && <strong>{say.ways[way]}</strong>}{' '}
          {realName && <span className="soft">{say.realName}</span>}
        </p>
        <p>
          <ClueDue deadlines={deadlines} />
        </p>
        <p className="soft">
          {say.form.fromSource(say.sources[source], '')}{' '}
          {address && (
            <Link to={address} aria-keyshortcuts="s">
              {say.toSource}
            </Link>
          )}{' '}
          <Link to={`/proposals/new?from=clue&id=${view.clue.clueId}`} aria-keyshortcuts="p">
            {proposals.fromHere}
          </Link>
        </p>
        {clue.entries.map((entry) => (
          <Entry key={entry.number} entry={entry} />
        ))}
        <Custody view={view} />
      </div>
      <aside className="case-aside">
        <ResealNote clue={clue} done={() => done(say.resealed)} />
        <StepForm key={`${turn} ${view.clue.version}`} view={view} done={() => done(say.recorded)} />
        <ExcludeForm key={`exclude ${turn}`} view={view} done={() => done(say.excluded)} />
      </aside>
    </div>
  );
}

function Entry({ entry: { kind, way, on, enteredOn, by, words } }: { entry: OpenedEntry }) {
  const { clues: say, common } = useWords().words;
  const dates = useDates();
  return (
    <section>
      <h2>
        <span className="number">{dates.day(on)}</span> {say.entry[kind]}
        {way && ` ${say.ways[way]}`}
      </h2>
      {words === null ? (
        <p className="late">{say.broken}</p>
      ) : (
        <>
          {words.names.length > 0 && (
            <p>
              {kind === 'decide' ? say.deciders : say.about}
              {words.names.join(common.items)}
            </p>
          )}
          <p className="as-typed">{words.text}</p>
        </>
      )}
      <p className="soft">{say.entryBy(by, dates.day(enteredOn))}</p>
    </section>
  );
}

function Custody({ view: { clue, handovers } }: { view: OpenedClue['view'] }) {
  const { clues: say } = useWords().words;
  const dates = useDates();
  return (
    <section>
      <h2>{say.custody}</h2>
      <p>{clue.custodian.name}</p>
      {handovers.length > 0 && (
        <ul>
          {handovers.map(({ from, to, why, on, takenOn }) => (
            <li key={`${on} ${to.staffId} ${takenOn}`}>
              {say.handoverLine(from.name, to.name, say.why[why], dates.day(on))}{' '}
              <span className="soft">
                {takenOn === null ? say.notTaken : say.takenOn(dates.day(takenOn))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
