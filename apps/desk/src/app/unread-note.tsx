import { askAgain, useUnshownFailure } from '../rpc/unshown-failure.ts';
import { useWords } from '../words/words.tsx';

/** Says that part of the page could not be read where that part itself is silent, and asks again. */
export function UnreadNote() {
  const { words } = useWords();
  const error = useUnshownFailure();
  return (
    <div role="alert">
      {error && (
        <p className="offline">
          {words.failure.unread}{' '}
          <button type="button" onClick={askAgain}>
            {words.common.retry}
          </button>
        </p>
      )}
    </div>
  );
}
