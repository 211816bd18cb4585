import { type SubmitForm, telephone } from '@huiyin/contract/case/submit-case';
import { caseKinds, identityModes } from '@huiyin/domain/case/states';
import type { DeskMessages } from '@huiyin/i18n/desk';
import { textOf } from '../../form/use-form.ts';
import type { FieldErrors } from '../../rpc/use-explain.ts';

type Registration = { readonly form: SubmitForm; readonly channel: 'telephone' | 'counter' };

/** What an officer has filled in for a caller, as the contract wants it. */
export function registrationIn(data: FormData): Registration {
  const identityMode = identityModes.find((mode) => mode === textOf(data, 'identityMode')) ?? 'anonymous';
  const named = identityMode !== 'anonymous';
  return {
    channel: textOf(data, 'channel') === 'counter' ? 'counter' : 'telephone',
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
      attachmentIds: [],
      needBy: needByIn(data),
    },
  };
}

function needByIn(data: FormData): SubmitForm['needBy'] {
  const on = textOf(data, 'needBy');
  return on === '' ? null : { on, reason: textOf(data, 'needByReason').trim() };
}

/** What is still missing, by field. Whether a person is accused is asked first: such a matter is not registered here. */
export function checkRegistration(data: FormData, words: DeskMessages): FieldErrors {
  const { telephone: say } = words;
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
    ...(form.needBy?.reason === '' && { needByReason: say.needByReasonMissing }),
    ...(textOf(data, 'mayPublish') === '' && { mayPublish: say.consentMissing }),
  };
}
