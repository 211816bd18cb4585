import type { zhIdentity } from '../../zh-cn/desk/identity.ts';

export const enIdentity: typeof zhIdentity = {
  ownKey: {
    newcomers: {
      title: 'Let custodians who came later open older identities',
      intro: (names, envelopes) =>
        `The key of ${names} was made later and does not open ${envelopes} older identities. With your passphrase they are sealed to all present custodians on this computer, and shown to nobody; each is in the audit trail.`,
      submit: 'Seal them anew',
      working: 'Sealing',
      done: 'All sealed anew',
    },
    replaced: {
      title: 'Finish what the old key still holds',
      intro: (madeAt, envelopes) =>
        `${envelopes} identities are opened only by your key made on ${madeAt}, which was replaced. With the passphrase of that key they are sealed to all present custodians on this computer, and shown to nobody; each is in the audit trail.`,
      hint: 'When passphrase or computer may be known to others. From then on identities are sealed to the new key; those that the old one opens are sealed anew on this computer, one by one and shown to nobody, which may take minutes. If you close the page before the end nothing is lost: the old passphrase goes on with it.',
      done: 'The key was changed and all older identities were sealed anew.',
    },
    title: 'My key',
    introCustodian:
      'Where a citizen chooses “With a name, kept confidential”, name and contact are sealed with your key. The server has ciphertext only; without your passphrase nobody can open it, administrators included.',
    introOfficer:
      'Once a custodian agrees, the identity is sealed to your key alone. The server cannot read it.',
    none: 'You have no key yet.',
    noneCustodian:
      'Until at least one custodian has a key, the site does not offer “With a name, kept confidential”.',
    lost: 'A forgotten passphrase cannot be recovered or reset by anybody; only a passkey that opens the key lets you choose a new one. Write it down and lock it away.',
    passphrase: 'Passphrase',
    passphraseHint:
      'At least 12 characters. A few unrelated words are easiest to remember. Do not use your sign-in password.',
    again: 'The passphrase again',
    current: 'Present passphrase',
    fresh: 'New passphrase',
    create: 'Make the key',
    working: 'Working on this computer, a few seconds…',
    tooShort: 'The passphrase needs at least 12 characters',
    different: 'The two passphrases differ',
    wrong: 'Wrong passphrase',
    made: 'The key was made.',
    changed: 'The passphrase was changed; the key is the same.',
    madeOn: 'Made on',
    fingerprint: 'Fingerprint',
    fingerprintHint: 'Not secret: read it out to a colleague to compare.',
    change: 'Change the passphrase',
    passkeys: {
      title: 'Opening by passkey',
      intro:
        'A passkey can open your key as well: a fingerprint or the device’s PIN instead of the passphrase. The passphrase keeps working; keep it as before.',
      notHere: 'This browser or address has no passkeys. Use the passphrase.',
      makeFirst: 'Add a passkey first',
      opens: 'It opens your key.',
      opensNot: 'It does not open your key.',
      add: 'Let a passkey open it too',
      added: 'This passkey opens your key now',
      noAnswer: 'The device did not answer, or its passkey cannot open keys. The passphrase keeps working.',
      remove: 'Stop opening by it',
      removed: 'This passkey no longer opens your key',
      instead: 'Leave it empty to open by passkey.',
      notOpened: 'The passkey did not open it. Enter the passphrase',
    },
  },
  identity: {
    title: 'Identity',
    ask: 'Ask to see the identity',
    askAgain: 'Ask once more',
    askIntro: 'Name and contact are sealed. Seeing them needs a reason and the agreement of a custodian.',
    reason: 'Reason',
    reasonHint:
      'The reason, your question and its outcome are shown to the citizen and kept in the audit trail.',
    history: 'Questions so far',
    waiting: 'Waiting for a custodian',
    agreed: 'Agreed',
    declined: 'Declined',
    askedBy: (name: string, at: string) => `${name}, ${at}`,
    until: (at: string) => `Readable until ${at}`,
    open: 'Open',
    opened: 'Name and contact:',
    openHint: 'Opened on this computer with your passphrase. Every opening is kept in the audit trail.',
    hide: 'Hide',
  },
  identityQuestions: {
    title: 'Questions for an identity',
    intro:
      'Make sure the reason is good enough. Once you agree, the identity is sealed to the one who asked, for 7 days; the citizen is shown that it was opened.',
    empty: 'No question waits for an answer.',
    caseNumber: 'Case number',
    askedBy: 'Asked by',
    askedAt: 'Asked at',
    reason: 'Reason',
    agree: 'Agree',
    decline: 'Decline',
    declineReason: 'Why not',
    agreed: 'Agreed; the identity is sealed to the asker alone.',
    declined: 'Declined.',
    notYours: 'This was sealed before you had a key. Leave it to another custodian, or decline.',
    noKey: 'You have no key yet. Make one under “My key” first.',
    broken:
      'The envelope does not open; it may have been tampered with. Tell the security administrator at once.',
  },
};
