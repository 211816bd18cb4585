import { type SubmitForm, telephone } from '@huiyin/contract/case/submit-case';
import { caseKinds, identityModes } from '@huiyin/domain/case/states';
import type { DeskMessages } from '@huiyin/i18n/desk';
import { textOf } from '../../form/use-form.ts';
import type { FieldErrors } from '../../rpc/use-explain.ts';
import { type RegistrationChannel, registrationChannels, registrationWords } from './registration-words.ts';

type Registration = {
  readonly form: SubmitForm;
  readonly channel: RegistrationChannel;
  readonly letter: { readonly writtenOn: string | null; readonly address: string } | null;
};

/** What an officer has filled in for a caller, as the contract wants it. */
export function registrationIn(data: FormData): Registration {
  const identityMode = identityModes.find((mode) => mode === textOf(data, 'identityMode')) ?? 'anonymous';
  const named = identityMode !== 'anonymous';
  const channel = channelIn(data);
  return {
    channel,
    letter: channel === 'letter' ? letterIn(data, identityMode === 'realName') : null,
    form: {
      text: textOf(data, 'text'),
      townId: textOf(data, 'townId') || null,
      village: textOf(data, 'village').trim(),
      identityMode,
      name: named ? textOf(data, 'name').trim() : '',
      telephone: named ? textOf(data, 'telephone').trim() : '',
      mail: '',
      contactForUnit: identityMode === 'realName' && textOf(data, 'contactForUnit') === 'yes',
      mayPublish: textOf(data, 'mayPublish') === 'yes',
      kind: caseKinds.find((kind) => kind === textOf(data, 'kind')) ?? null,
      measureId: textOf(data, 'measureId') || null,
      topic: null,
      attachmentIds: data.getAll('attachmentId').map(String),
      needBy: needByIn(data),
    },
  };
}

function channelIn(data: FormData): RegistrationChannel {
  return registrationChannels.find((known) => known === textOf(data, 'channel')) ?? 'telephone';
}

/** Where to answer is kept only of somebody who may be named. */
function letterIn(data: FormData, named: boolean): Registration['letter'] {
  return {
    writtenOn: textOf(data, 'writtenOn') || null,
    address: named ? textOf(data, 'address').trim() : '',
  };
}

function needByIn(data: FormData): SubmitForm['needBy'] {
  const on = textOf(data, 'needBy');
  return on === '' ? null : { on, reason: textOf(data, 'needByReason').trim() };
}

type CheckedWith = { readonly words: DeskMessages; readonly today: string };

/** What is still missing, by field. Whether a person is accused is asked first: such a matter is not registered here. */
export function checkRegistration(data: FormData, { words, today }: CheckedWith): FieldErrors {
  const say = registrationWords(words, channelIn(data));
  if (textOf(data, 'aboutPerson') === 'yes') return { aboutPerson: say.misconductStop };
  const { form } = registrationIn(data);
  const length = [...form.text.trim()].length;
  const nobody = form.identityMode === 'realName' && form.name === '' && form.telephone === '';
  const nameless = form.identityMode === 'confidential' && form.name === '';
  return {
    ...(textOf(data, 'aboutPerson') === '' && { aboutPerson: say.misconductMissing }),
    ...(length === 0 && { text: say.textMissing }),
    ...(length === 1 && { text: say.textShort }),
    ...([...form.text].length > 5000 && { text: say.textLong }),
    ...(textOf(data, 'identityMode') === '' && { identityMode: words.common.choose(say.identityLegend) }),
    ...(nameless && { name: say.nameMissing }),
    ...(nobody && { telephone: say.contactMissing }),
    ...(form.telephone !== '' &&
      !telephone.safeParse(form.telephone).success && { telephone: words.reply.telephoneWrong }),
    ...(form.needBy && form.needBy.on < today && { needBy: say.needByPast }),
    ...(!form.needBy && textOf(data, 'needByReason').trim() !== '' && { needBy: say.needByMissing }),
    ...(form.needBy?.reason === '' && { needByReason: say.needByReasonMissing }),
    ...(textOf(data, 'mayPublish') === '' && { mayPublish: say.consentMissing }),
  };
}
