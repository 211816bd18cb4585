import type { PublicError } from '@huiyin/contract/errors';
import type { submitMessages } from '@huiyin/i18n/submit';
import type { FieldError } from '@huiyin/ui/error-summary';
import { askedFields } from './asked-fields.ts';

/** What is wrong with one field of the form, or with the submission as a whole (`proof`, `service`). */
export type WriteFault = { readonly field: string; readonly problem: string; readonly name?: string };

type Words = (typeof submitMessages)['zh-CN']['errors'];

/** The faults of a submission that the service refused. */
export function faultsOf({ code, fields }: PublicError): WriteFault[] {
  if (fields.length > 0) return [...fields];
  return [{ field: 'service', problem: code === 'tooMany' ? 'tooMany' : 'unavailable' }];
}

const fieldOrder: readonly string[] = [...askedFields, 'files'];

/** Each fault as a sentence, tied to the control that mends it, in the order in which the form asks. */
export function sentences(faults: readonly WriteFault[], words: Words, phone: string): FieldError[] {
  const place = ({ field }: FieldError) => fieldOrder.indexOf(field ?? '');
  return faults.map((fault) => sentence(fault, words, phone)).sort((one, other) => place(one) - place(other));
}

function sentence({ field, problem, name = '' }: WriteFault, words: Words, phone: string): FieldError {
  switch (field) {
    case 'text':
      return {
        field: 'text',
        text: words.text[problem === 'tooLong' || problem === 'tooShort' ? problem : 'missing'],
      };
    case 'townId':
      return { field: 'town', text: words.town };
    case 'village':
    case 'kind':
    case 'needBy':
      return { field, text: problem === 'missing' ? words.needByMissing : words.needBy };
    case 'needByReason':
    case 'accusedWords':
    case 'telephone':
    case 'mail':
      return { field, text: words[field] };
    case 'accused':
      return { field: 'accusedUnit', text: words.accusedUnit };
    case 'identityMode':
      return {
        field: 'identity',
        text: problem === 'unknown' ? words.confidentialGone : words.identityMissing,
      };
    case 'sealed':
      return { field: null, text: words.sealedExpired };
    case 'name':
      return { field, text: problem === 'missing' ? words.nameMissing : words.name };
    case 'mayPublish':
      return { field: 'publish', text: words.mayPublish };
    case 'files':
      return { field: 'files', text: fileSentence({ problem, name }, words, phone) };
    case 'attachmentIds':
      return { field: 'files', text: problem === 'tooLong' ? words.files.tooMany : words.files.expired };
    case 'sameAs':
      return { field: 'text', text: words.sameAs };
    case 'measureId':
      return { field: null, text: words.measure };
    case 'proof':
      return { field: null, text: proofSentence(problem, words) };
    default:
      return { field: null, text: problem === 'tooMany' ? words.tooMany(phone) : words.unavailable(phone) };
  }
}

function fileSentence(
  { problem, name }: { problem: string; name: string },
  { files }: Words,
  phone: string,
): string {
  if (problem === 'tooMany' || problem === 'brokenOff') return files[problem];
  if (problem === 'notScanned') return files.notScanned(name, phone);
  if (problem === 'tooLarge' || problem === 'typeNotAllowed' || problem === 'infected')
    return files[problem](name);
  return files.unreadable(name);
}

function proofSentence(problem: string, words: Words): string {
  if (problem === 'expired') return words.expired;
  return problem === 'tooShort' ? words.tooFast : words.proof;
}
