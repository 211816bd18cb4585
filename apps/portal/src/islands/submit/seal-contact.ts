import { envelopeAlgorithm, sealWords } from '@huiyin/sealing/envelope';
import { toBase64 } from '../page/base64.ts';
import { input, part } from '../page/parts.ts';

type Keys = {
  readonly custodians: readonly { readonly keyId: string; readonly recipient: string }[];
  readonly notice: string;
};

const contactNames = ['name', 'telephone', 'mail'] as const;

/** Says that the sealing happens in this browser, now that it is known to run scripts. */
export function tellOfSealing(form: HTMLFormElement): void {
  const note = part('seal-note', form);
  if (note?.dataset.sealed) note.textContent = note.dataset.sealed;
}

/**
 * Seals name and contact of a confidential case to the custodians' keys, and telephone and mail once more to the key of the
 * notices; the fields themselves are taken out of what is sent. Without a name nothing is
 * sealed or sent, and the server asks for it.
 */
export async function sealContact(form: HTMLFormElement): Promise<void> {
  const field = input(form, 'sealed');
  const text = form.dataset.sealing;
  if (!field || !text || new FormData(form).get('identity') !== 'confidential') return;
  const keys: Keys = JSON.parse(text);
  const typed = (name: string) => input(form, name)?.value.trim() ?? '';
  const [name, telephone, mail] = [typed('name'), typed('telephone'), typed('mail')];
  for (const one of contactNames) {
    const control = input(form, one);
    // A disabled control is not sent.
    if (control) control.disabled = true;
  }
  if (name === '') return;
  const recipients = keys.custodians.map(({ recipient }) => recipient);
  const reachable = telephone !== '' || mail !== '';
  field.value = JSON.stringify({
    algorithm: envelopeAlgorithm,
    keyIds: keys.custodians.map(({ keyId }) => keyId),
    identity: toBase64(await sealWords({ name, telephone, mail }, recipients)),
    notice: reachable ? toBase64(await sealWords({ telephone, mail }, [keys.notice])) : null,
  });
}
