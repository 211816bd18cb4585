import { TextInput } from '../form/controls.tsx';
import { useWords } from '../words/words.tsx';
import { type OwnKey, openersOf } from './own-key.ts';

type PassphraseFieldProps = {
  readonly ownKey: OwnKey;
  readonly label?: string;
  readonly hint?: string;
  readonly focused?: boolean;
};

/** The passphrase of a key; left empty, a passkey opens it where one does, and the hint says so. */
export function PassphraseField({ ownKey, label, hint, focused = false }: PassphraseFieldProps) {
  const { ownKey: say } = useWords().words;
  const hints = [hint, openersOf(ownKey).length > 0 ? say.passkeys.instead : undefined].filter(Boolean);
  return (
    <TextInput
      name="passphrase"
      type="password"
      label={label ?? say.passphrase}
      hint={hints.join(' ') || undefined}
      autoComplete="off"
      focused={focused}
    />
  );
}
