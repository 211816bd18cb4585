import { useWords } from '../../words/words.tsx';
import { useOpenCase } from './open-case.ts';
import { TimelineList } from './timeline-list.tsx';

/** Somebody else was first: what they did since this screen was read. Typed words stay where they are. */
export function ConflictNotice({ since, close }: { since: number; close: () => void }) {
  const { words } = useWords();
  const { deskCase } = useOpenCase();
  const news = deskCase.timeline.filter((entry) => entry.number > since);
  return (
    <section className="conflict" role="alert">
      <h2>{words.conflict.title}</h2>
      <p>{words.conflict.text}</p>
      <TimelineList entries={news} />
      <button type="button" onClick={close}>
        {words.conflict.seen}
      </button>
    </section>
  );
}
