import { Page } from '../app/page.tsx';
import { useWords } from '../words/words.tsx';
import { useStaff } from './staff-context.ts';

/** The landing page of roles whose work has no screen at the desk yet. */
export function WelcomeRoute() {
  const { words } = useWords();
  const me = useStaff();
  return (
    <Page title={words.roles[me.role]}>
      <p>{words.signIn.nothingHere}</p>
    </Page>
  );
}
