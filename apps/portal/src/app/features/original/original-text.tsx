import type { OriginalView } from '@huiyin/contract/portal/reading';
import { portalMessages } from '@huiyin/i18n/portal';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { cutAtMarks, type Piece } from './cut-at-marks.ts';

/** The original, letter for letter. Each piece carries its offset as anchor (`#c1234`); measures are named at the side. */
export function OriginalText({ text, marks }: Pick<OriginalView, 'text' | 'marks'>) {
  return (
    <div className="original" lang="zh-CN">
      {cutAtMarks(text, marks).map((piece) => (
        <OriginalPiece key={piece.start} piece={piece} />
      ))}
    </div>
  );
}

function OriginalPiece({ piece }: { piece: Piece }) {
  const { original: words } = useMessages(portalMessages);
  const paths = usePaths();
  const { mark } = piece;
  return (
    <div className="original__piece" id={`c${piece.start}`}>
      {mark ? (
        <a className="original__mark" href={paths.measure(mark.measureId)}>
          {mark.number === null ? words.measureMarkUnnumbered : words.measureMark(mark.number)}
        </a>
      ) : null}
      {lineStarts(piece).map(({ start, line }) => (
        <p key={start} id={start === piece.start ? undefined : `c${start}`}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** The lines of a piece with their offsets, so that a problem's heading can be pointed at as well. */
function lineStarts({ start, text }: Piece): { start: number; line: string }[] {
  let at = start;
  return text.split('\n').flatMap((line) => {
    const entry = { start: at, line };
    at += line.length + 1;
    return line.trim() ? [entry] : [];
  });
}
