import { BackLink } from '../app/back-link.tsx';
import { useWords } from '../words/words.tsx';

/** The way back from what belongs to measures to their list. */
export function BackToMeasures() {
  const { words } = useWords();
  return <BackLink to="/measures">{words.measures.back}</BackLink>;
}
