import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { createContext, useContext } from 'react';
import type { PanelName } from '../commands/case-actions.ts';

export type OpenCase = {
  readonly deskCase: DeskCase;
  readonly panel: PanelName | null;
  readonly openPanel: (panel: PanelName | null) => void;
  /** Closes the panel if it is still the one that was open then; one opened since stays. */
  readonly closePanel: (then: PanelName | null) => void;
  /** Called when somebody else changed the case first; remembers how far the timeline was known. */
  readonly meetConflict: () => void;
};

export const OpenCaseContext = createContext<OpenCase | null>(null);

/** The case on the screen. */
export function useOpenCase(): OpenCase {
  const open = useContext(OpenCaseContext);
  if (!open) throw new Error('useOpenCase is for screens of one case');
  return open;
}
