import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../words/words.tsx';
import { type Place, piecesOf } from './text-pieces.ts';

type OriginalTextProps = {
  readonly text: string;
  readonly warnings: readonly Place[];
  readonly place: Place | null;
  /** Holds nothing but the text, so that a selection in it can be counted in characters. */
  readonly container: RefObject<HTMLDivElement | null>;
};

/** The original, character by character as kept; warnings are underlined, the place being looked at is marked. */
export function OriginalText({ text, warnings, place, container }: OriginalTextProps) {
  const { words } = useWords();
  const here = useRef<HTMLElement>(null);
  const pieces = useMemo(() => piecesOf(text.length, warnings, place), [text.length, warnings, place]);
  useEffect(() => {
    if (place) here.current?.scrollIntoView({ block: 'center' });
  }, [place]);
  const firstHere = pieces.findIndex((piece) => piece.here);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="original" aria-label={words.reports.original} tabIndex={0}>
      <div ref={container} className="as-typed">
        {pieces.map((piece, index) =>
          piece.here || piece.warned ? (
            <mark
              key={piece.start}
              ref={index === firstHere ? here : null}
              className={[piece.here ? 'here' : '', piece.warned ? 'warned' : ''].join(' ').trim()}
            >
              {text.slice(piece.start, piece.end)}
            </mark>
          ) : (
            text.slice(piece.start, piece.end)
          ),
        )}
      </div>
    </section>
  );
}
