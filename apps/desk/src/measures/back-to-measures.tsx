import { Link } from 'react-router';
import { useWords } from '../words/words.tsx';

/** The way back from what belongs to measures to their list. */
export function BackToMeasures() {
  const { words } = useWords();
  return (
    <Link to="/measures" aria-keyshortcuts="b">
      {words.measures.back}
    </Link>
  );
}
