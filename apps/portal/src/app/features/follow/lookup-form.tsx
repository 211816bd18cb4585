import { followMessages } from '@huiyin/i18n/follow';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { TextInput } from '@huiyin/ui/text-fields';
import { useMessages, usePaths } from '../../page/use-page.ts';

type LookupFormProps = { code?: string; error: string | undefined };

/** Asks for the receipt code. By POST: the code is in no address. A script checks it before it is sent. */
export function LookupForm({ code = '', error }: LookupFormProps) {
  const { lookup } = useMessages(followMessages);
  const paths = usePaths();
  return (
    <form action={paths.follow} method="post" noValidate data-island="lookup">
      <input type="hidden" name="lookupKey" defaultValue="" />
      <TextInput
        id="code"
        label={lookup.code}
        hint={lookup.codeHint}
        error={error}
        value={code}
        autoComplete="off"
        spellCheck={false}
      />
      <ButtonRow>
        <Button>{lookup.open}</Button>
      </ButtonRow>
    </form>
  );
}
