import { useSyncExternalStore } from 'react';
import { useWords } from '../words/words.tsx';

function subscribe(change: () => void): () => void {
  window.addEventListener('online', change);
  window.addEventListener('offline', change);
  return () => {
    window.removeEventListener('online', change);
    window.removeEventListener('offline', change);
  };
}

/** Says that the network is gone, and that nothing typed is lost. */
export function OfflineNote() {
  const { words } = useWords();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{!online && <p className="offline">{words.failure.offline}</p>}</div>;
}
