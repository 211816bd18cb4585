import type { SealedIdentity, SealingKeys, SubmitForm } from '@huiyin/contract/case/submit-case';
import type { SealedContact } from '@huiyin/db/sql/insert-case';
import { envelopeAlgorithm, recipientCount, sealWords } from '@huiyin/sealing/envelope';
import { type Failure, invalid } from '../failure.ts';
import type { Services } from '../services.ts';
import { sealingKeys } from './sealing-keys.ts';

/** What a case stores of a contact: clear columns or envelopes, never both. */
export type StoredContact = {
  readonly contactName: string;
  readonly contactTelephone: string;
  readonly contactMail: string;
  readonly contactForUnit: boolean;
  readonly sealed: SealedContact | null;
};

const nothing = { contactName: '', contactTelephone: '', contactMail: '', contactForUnit: false };

/**
 * Decides what is kept of name and contact. `confidential` is kept sealed or the submission fails with `invalid`: there is no
 * state of keys, envelopes or errors in which it is stored in clear. An envelope from the browser must be for exactly the keys
 * of this moment; without one (no JavaScript, a telephone) the contact is sealed here and forgotten with the request.
 */
export async function sealContact(
  services: Services,
  form: SubmitForm,
  sealed: SealedIdentity | null,
): Promise<StoredContact> {
  const given = form.name !== '' || form.telephone !== '' || form.mail !== '';
  switch (form.identityMode) {
    case 'anonymous':
      if (given || sealed || form.contactForUnit) throw invalid('identityMode', 'malformed');
      return { ...nothing, sealed: null };
    case 'realName':
      if (sealed) throw invalid('identityMode', 'malformed');
      return {
        contactName: form.name,
        contactTelephone: form.telephone,
        contactMail: form.mail,
        contactForUnit: form.contactForUnit,
        sealed: null,
      };
    case 'confidential': {
      if (form.contactForUnit || (sealed && given)) throw invalid('identityMode', 'malformed');
      const keys = await sealingKeys(services);
      if (!keys) throw invalid('identityMode', 'unknown');
      return { ...nothing, sealed: sealed ? checked(sealed, keys) : await sealHere(form, keys) };
    }
  }
}

async function sealHere(form: SubmitForm, keys: SealingKeys): Promise<SealedContact> {
  const { name, telephone, mail } = form;
  if (name.trim() === '') throw invalid('name', 'missing');
  const recipients = keys.custodians.map(({ recipient }) => recipient);
  const reachable = telephone !== '' || mail !== '';
  return {
    algorithm: envelopeAlgorithm,
    madeBy: 'server',
    keyIds: keys.custodians.map(({ keyId }) => keyId),
    identity: new Uint8Array(await sealWords({ name, telephone, mail }, recipients)),
    notice: reachable ? new Uint8Array(await sealWords({ telephone, mail }, [keys.notice])) : null,
  };
}

/** The content cannot be looked at; that it is an envelope, and for how many keys, can. */
function checked(sealed: SealedIdentity, keys: SealingKeys): SealedContact {
  const current = keys.custodians.map(({ keyId }) => keyId).sort();
  if ([...sealed.keyIds].sort().join() !== current.join()) throw invalid('sealed', 'expired');
  const identity = bytesOf(sealed.identity);
  const notice = sealed.notice === null ? null : bytesOf(sealed.notice);
  if (recipientCount(identity) !== current.length) throw notSealed();
  if (notice && recipientCount(notice) !== 1) throw notSealed();
  return { algorithm: sealed.algorithm, madeBy: 'browser', keyIds: current, identity, notice };
}

const notSealed = (): Failure => invalid('sealed', 'malformed');

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
