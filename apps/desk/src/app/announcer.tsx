import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnouncerContext = createContext<(sentence: string) => void>(() => {});

/** One quiet line at the foot of the window says what was just done, for eyes and screen readers alike. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  const say = useCallback(
    (sentence: string) => setSaid((before) => ({ sentence, turn: before.turn + 1 })),
    [],
  );
  return (
    <AnnouncerContext.Provider value={say}>
      {children}
      <div className="announcer" role="status" aria-live="polite">
        {said.sentence !== '' && <p key={said.turn}>{said.sentence}</p>}
      </div>
    </AnnouncerContext.Provider>
  );
}

/** Gives a function that announces one sentence. */
export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnouncerContext);
}
