import type { CommandResult } from '@huiyin/contract/desk/case-commands';
import { useAnnounce } from '../../app/announcer.tsx';
import { forgetDrafts } from '../../form/draft.ts';
import { deskQuery, queryClient } from '../../rpc/client.ts';
import { isConflict } from '../../rpc/failure.ts';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from './open-case.ts';

type OnCase = { readonly caseId: string; readonly version: number };
type Send = (on: OnCase) => Promise<CommandResult>;

/**
 * Gives a function that carries out one command on the case on the screen: `what` is announced when it is done. On failure it
 * throws what the server said; when somebody else was first, it also shows what they did.
 */
export function useCaseCommand(): (what: string, send: Send) => Promise<CommandResult> {
  const { deskCase, meetConflict, panel, closePanel } = useOpenCase();
  const { words } = useWords();
  const announce = useAnnounce();
  return async (what, send) => {
    try {
      const result = await send({ caseId: deskCase.caseId, version: deskCase.version });
      keepVersion(result);
      announce(words.caseView.done(what));
      closePanel(panel);
      forgetDrafts(deskCase.caseId);
      await readCasesAgain();
      return result;
    } catch (error) {
      if (isConflict(error)) meetConflict();
      throw error;
    }
  };
}

/** The next key may be pressed before the case has been read anew: it must not meet the officer's own step as a conflict. */
function keepVersion({ caseId, version, state }: CommandResult): void {
  queryClient.setQueryData(
    deskQuery.case.view.queryKey({ caseId }),
    (known) => known && { ...known, version, state },
  );
}

/** Everything the desk knows of cases may have changed: open screens read anew, others when next visited. */
export async function readCasesAgain(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: deskQuery.case.pathKey() }),
    queryClient.invalidateQueries({ queryKey: deskQuery.queue.pathKey() }),
  ]);
}
