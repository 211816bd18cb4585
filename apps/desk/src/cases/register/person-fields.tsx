import { useState } from 'react';
import { Choices } from '../../form/choices.tsx';
import { TextInput } from '../../form/controls.tsx';
import { useWords } from '../../words/words.tsx';
import { type RegistrationChannel, registrationWords } from './registration-words.ts';

/** Name or no name, contact, and whether the answer may be public (asked, never assumed). */
export function PersonFields({ channel }: { channel: RegistrationChannel }) {
  const { words, caseWords } = useWords();
  const telephone = registrationWords(words, channel);
  const byLetter = channel === 'letter';
  const [identity, setIdentity] = useState('');
  return (
    <>
      <Choices
        name="identityMode"
        legend={telephone.identityLegend}
        hint={telephone.anonymousHint}
        choices={[
          { value: 'anonymous', label: caseWords.identityModes.anonymous },
          { value: 'confidential', label: caseWords.identityModes.confidential },
          { value: 'realName', label: caseWords.identityModes.realName },
        ]}
        onChange={setIdentity}
        inline
      />
      {(identity === 'realName' || identity === 'confidential') && (
        <div className="field-row">
          <TextInput name="name" label={telephone.name} width="medium" />
          <TextInput name="telephone" type="tel" label={telephone.contact} width="medium" />
        </div>
      )}
      {identity === 'realName' && byLetter && (
        <TextInput name="address" label={telephone.address} hint={telephone.addressHint} optional />
      )}
      {identity === 'confidential' && byLetter && <p className="soft">{telephone.sealedLetter}</p>}
      {identity === 'realName' && (
        <Choices
          name="contactForUnit"
          legend={telephone.forUnitLegend}
          hint={telephone.forUnitHint}
          choices={[
            { value: 'yes', label: telephone.forUnitYes },
            { value: 'no', label: telephone.forUnitNo },
          ]}
          inline
        />
      )}
      <Choices
        name="mayPublish"
        legend={telephone.consentLegend}
        hint={telephone.consentHint}
        choices={[
          { value: 'yes', label: telephone.consentYes },
          { value: 'no', label: telephone.consentNo },
        ]}
        inline
      />
    </>
  );
}
