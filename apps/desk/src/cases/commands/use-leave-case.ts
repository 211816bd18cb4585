import { useNavigate } from 'react-router';
import { useAnnounce } from '../../app/announcer.tsx';
import { forgetDrafts } from '../../form/draft.ts';
import { deskQuery, queryClient } from '../../rpc/client.ts';
import { isConflict } from '../../rpc/failure.ts';
import { useOpenCase } from '../view/open-case.ts';
import { readCasesAgain } from '../view/use-case-command.ts';

type OnCase = { readonly caseId: string; readonly version: number };

/** A command after which this officer cannot see the case any more: the screen forgets it and goes back to the list. */
export function useLeaveCase() {
  const { deskCase, meetConflict } = useOpenCase();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { caseId, version } = deskCase;
  return async (send: (on: OnCase) => Promise<unknown>, said: string): Promise<void> => {
    try {
      await send({ caseId, version });
    } catch (error) {
      if (isConflict(error)) meetConflict();
      throw error;
    }
    forgetDrafts(caseId);
    await navigate('/cases', { replace: true });
    queryClient.removeQueries({ queryKey: deskQuery.case.view.queryKey({ caseId }) });
    queryClient.removeQueries({ queryKey: deskQuery.case.suggestions.queryKey({ caseId }) });
    await readCasesAgain();
    announce(said);
  };
}
