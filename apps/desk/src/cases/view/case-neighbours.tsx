import { useLocation, useNavigate } from 'react-router';
import { useAnnounce } from '../../app/announcer.tsx';
import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { useWords } from '../../words/words.tsx';
import { lastOrder, neighboursOf, nextPageOfOrder } from '../queue/queue-order.ts';

/** Next and previous case of the list this one was opened from, and the way back to it. */
export function CaseNeighbours({ caseId }: { caseId: string }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { key } = useLocation();
  const neighbours = neighboursOf(caseId);
  const go = (to: string | null | undefined) => {
    if (!to) return announce(words.queue.noMore);
    void navigate(`/cases/${to}`, { replace: key !== 'default' });
  };
  const goOn = async () =>
    go(neighbours?.next ?? (neighbours && (await nextPageOfOrder().catch(() => null))));
  const back = () => {
    const order = lastOrder();
    void navigate(`/cases?${order?.search ?? ''}`, { state: { comesBack: true, text: order?.text ?? '' } });
  };
  useShortcuts(words.keys.scopes.caseView, [
    { key: 'j', label: words.keys.nextCase, run: () => void goOn() },
    { key: 'k', label: words.keys.previousCase, run: () => go(neighbours?.previous) },
    { key: 'q', label: words.keys.backToQueue, run: back },
  ]);
  return (
    <span className="neighbours">
      <button type="button" className="plain" onClick={back}>
        {words.caseView.toQueue} <kbd>q</kbd>
      </button>
      {neighbours && (
        <>
          <button type="button" className="plain" onClick={() => go(neighbours.previous)}>
            {words.caseView.previous} <kbd>k</kbd>
          </button>
          <button type="button" className="plain" onClick={() => void goOn()}>
            {words.caseView.next} <kbd>j</kbd>
          </button>
          <span className="soft number">{words.common.of(neighbours.index + 1, neighbours.count)}</span>
        </>
      )}
    </span>
  );
}
