import type { ReactNode } from 'react';
import { useShownFailure } from '../rpc/unshown-failure.ts';
import { useExplain } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';

type AnswerProps<Shape> = {
  readonly query: {
    readonly data: Shape | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Shape) => ReactNode;
};

/** The answer to a question: what it is, that it is still coming, or why there is none and how to ask again. */
export function Answer<Shape>({ query, children }: AnswerProps<Shape>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <FailureNote error={query.error} again={() => void query.refetch()} />;
  return <Loading />;
}

/** Appears only when reading takes noticeably long, so that a quick answer does not flicker. */
export function Loading() {
  const { words } = useWords();
  return (
    <p className="loading" role="status">
      {words.common.loading}
    </p>
  );
}

/** Why something could not be read, and a way to try again. */
export function FailureNote({ error, again }: { error: unknown; again?: () => void }) {
  const { words } = useWords();
  const explain = useExplain();
  useShownFailure(error);
  return (
    <div className="failure" role="alert">
      <p>{explain(error).whole}</p>
      {again && (
        <button type="button" onClick={again}>
          {words.common.retry}
        </button>
      )}
    </div>
  );
}
