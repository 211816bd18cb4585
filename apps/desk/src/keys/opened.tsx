import { type ReactNode, useEffect, useState } from 'react';
import { FailureNote, Loading } from '../app/answer.tsx';
import { touchKey } from '../tips/unlocked-key.ts';

type OpenedProps<Shape> = {
  readonly id: string;
  readonly privateKey: string;
  /** Reads and opens it on this computer; rejects if the key does not open it. */
  readonly open: (id: string, privateKey: string) => Promise<Shape>;
  readonly children: (opened: Shape, again: () => void) => ReactNode;
};

/** Something sealed, opened with the reader's key and again after every change. Leaving the page forgets it. */
export function Opened<Shape>({ id, privateKey, open, children }: OpenedProps<Shape>) {
  const [opened, setOpened] = useState<Shape | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isGone = false;
    touchKey();
    open(id, privateKey).then(
      (content) => !isGone && setOpened(content),
      (failure) => !isGone && setError(failure),
    );
    return () => {
      isGone = true;
    };
  }, [id, privateKey, open, turn]);
  if (error) return <FailureNote error={error} />;
  if (opened === null) return <Loading />;
  return children(opened, () => setTurn(turn + 1));
}
