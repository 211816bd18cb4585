import type { zhAdministration } from '../../zh-cn/desk/administration.ts';

export const enAdministration: typeof zhAdministration = {
  accounts: {
    title: 'Staff accounts',
    intro:
      'Who can sign in, and as what. Each person sets the password by a link; no administrator sees it. Every step stands in the audit trail.',
    inviteSomebody: 'Add a person',
    invite: 'Add and make a link',
    name: 'Name',
    nameHint: 'Appears in the history of cases and in replies.',
    emailHint: 'For signing in; one for each person.',
    role: 'Role',
    unit: 'Unit',
    section: 'Section',
    wholeUnit: 'The whole unit',
    columns: { person: 'Person', post: 'Role and unit', state: 'State', actions: 'Actions' },
    state: ({ active, hasPassword, invitedUntil, sessions }) => {
      if (!active) return 'Closed';
      if (sessions > 0) return `Signed in (${sessions})`;
      if (hasPassword) return 'Can sign in';
      return invitedUntil
        ? `No password yet; the link holds until ${invitedUntil.slice(0, 10)}`
        : 'No password';
    },
    keptByOperator: 'Kept by the operator on the server',
    changePost: 'Change post',
    changePostOf: (name) => `Change the post of ${name}`,
    changePostHint:
      'The person signs in anew and sees the cases of the new post only. What was done before stays as it is.',
    moved: (name) => `Post changed: ${name}`,
    actions: {
      close: 'Close',
      reopen: 'Open again',
      endSessions: 'Sign out everywhere',
      renewInvitation: 'Reset password',
    },
    done: {
      close: (name) => `Closed: ${name}`,
      reopen: (name) => `Open again: ${name}`,
      endSessions: (name) => `Signed out everywhere: ${name}`,
      renewInvitation: (name) => `The old password is void, a new link was made: ${name}`,
    },
    linkFor: (name) => `Hand this link to ${name}`,
    linkHint: (day) =>
      `It is shown this once, holds until ${day} and works one time. Hand it over in person or another safe way: whoever has it sets the password.`,
    copy: 'Copy the link',
    copied: 'Copied',
  },
  invitation: {
    title: 'Set your password',
    forWhom: (name, email) =>
      `Welcome, ${name}. You will sign in with ${email} and the password that you choose here.`,
    void: 'This link does not work: it may have been used, be past its time, or not be complete. Ask the security administrator for a new one.',
    hint: 'At least 10 characters. A few unrelated words are easy to remember and hard to guess.',
    again: 'Once more',
    different: 'The two passwords differ',
    submit: 'Set password',
    set: 'The password is set',
    signIn: 'Sign in',
  },
  audit: {
    title: 'Audit trail',
    intro:
      'Who did what, and read what, and when. Entries are added and never changed; each carries the hash of the one before, so that huiyin audit verify finds a change or a removal.',
    head: 'Keep this number and hash elsewhere from time to time, to check against:',
    keptHead: {
      missing: {
        heading: 'The audit trail does not agree',
        found: (number, moment) =>
          `On ${moment} the server kept note of entry ${number} outside the database, and the trail does not have it now. Its end was removed, it was rewritten, or an older backup was restored.`,
        next: 'Have the operator run huiyin audit verify, and ask somebody other than the database’s administrator. Hold on to the number and hash that you kept elsewhere; take no newer one until this is cleared up.',
      },
      gone: {
        heading: 'The audit trail was not compared',
        found:
          'The server has kept its head outside the database (audit-head.json), and the file is gone: a removal at the end would not be found. It was removed, or the data folder is another one.',
        next: 'Have the operator find out why, and ask somebody other than the database’s administrator. Hold on to the number and hash that you kept elsewhere; take no newer one until this is cleared up.',
      },
      unreadable: {
        heading: 'The audit trail was not compared',
        found:
          'The head that the server kept outside the database (audit-head.json) cannot be read: a removal at the end would not be found.',
        next: 'Have the operator find out why. Hold on to the number and hash that you kept elsewhere; take no newer one until this is cleared up.',
      },
    },
    export: 'Export all chained entries',
    exportHint:
      'One entry a line; huiyin audit verify with the name of the file checks it. The export is an entry as well.',
    narrow: 'Narrow',
    who: 'Name of the person',
    action: 'Code of the action',
    subject: 'Id of the subject',
    none: 'No entry fits.',
    more: '50 more',
    unchained: 'waiting',
    columns: {
      number: 'No.',
      at: 'Time',
      who: 'Person',
      action: 'Action',
      subject: 'Subject',
      detail: 'Detail',
    },
  },
  passkeys: {
    title: 'Passkeys',
    intro:
      'Sign in with this device’s fingerprint, face or PIN, without password and code; no imitated site can take it from you. Where a browser has none, password and code still work.',
    notHere: 'This browser or address has no passkeys. Sign in with password and code.',
    make: 'Add a passkey',
    made: 'Passkey added',
    notMade: 'It was not added. Please try again.',
    signInFirst:
      'Nothing was changed, in case it is not you. Sign out, sign in again, with your second factor or passkey if you have one, and come back within ten minutes.',
    since: (moment) => `added ${moment}`,
    remove: 'Remove',
    removed: 'Passkey removed',
  },
  renewPassword: {
    title: 'Change password',
    intro: 'Afterwards you are signed out in every other browser.',
    due: 'Your password is ninety days old. The security profile of this install asks you to change it first.',
    current: 'Password you have',
    next: 'New password',
    submit: 'Change password',
    renewed: 'Password changed',
    problems: {
      SAME_PASSWORD: 'The new password is the one you have',
      tooShort: 'At least 10 characters',
      tooLong: 'At most 128 characters',
      tooCommon: 'Many people use this password, or it is a name or an address: easy to guess',
      tooPlain: 'Use at least three of: capital letters, small letters, digits, signs',
    },
  },
  secondFactor: {
    title: 'Second factor',
    passkeyIsThere: 'You have a passkey. Go back to the sign-in page and use it.',
    setUp: 'Set up the second factor',
    wanted:
      'To protect those who speak up, signing in takes a code from an authenticator besides the password. Set it up now; it is done once.',
    begin: 'Begin',
    on: 'Set up. For another telephone, ask the security administrator to reset your password, then set it up again.',
    off: 'Not set up. Once it is, signing in takes a code from an authenticator besides the password.',
    isSetUp: 'The second factor is set up',
    scan: 'Scan this with an authenticator app on your telephone (any that knows TOTP).',
    picture: 'QR code for the authenticator',
    typeIn: 'If it cannot be scanned, type this key into the app:',
    keepRecovery:
      'Write down or print these recovery codes and keep them safe. If the telephone is lost, each of them replaces a code once. They are shown this once.',
    typeFirst: 'Type the six digits that the app shows now.',
    code: 'Code',
    codeHint: 'The six digits in the app; they change every 30 seconds.',
    recoveryCode: 'Recovery code',
    recoveryHint: 'One of those you wrote down; each works once.',
    useRecovery: 'Use a recovery code instead',
    useCode: 'Use a code from the app',
    wrongCode:
      'That is wrong or past its time. Check the clock of your telephone and try again; after several wrong ones, sign in anew.',
    wrongPassword: 'The password is wrong',
  },
  ownAccount: {
    title: 'My account',
    sessions: 'Where you are signed in',
    sessionsHint:
      'Neither address nor browser is kept, only when it was. If one is not yours, sign the others out and tell the security administrator.',
    since: (moment) => `Signed in ${moment}`,
    thisOne: '(this one)',
    sessionsRefused:
      'You came by password alone, and are not told. Sign out and sign in again with your second factor or passkey.',
    password: 'Your password',
    passwordHint:
      'To be sure that it is you. Leave it empty if you have none, since you sign in by the organisation’s provider alone.',
    signInAnew: 'Sign out, sign in again, and end the others within ten minutes.',
    endOthers: 'Sign out the others',
    othersEnded: 'The others are signed out',
  },
  places: {
    title: 'Units and towns',
    intro:
      'The units and sections that cases are given to, and the towns and villages that citizens choose from.',
    units: 'Units',
    towns: 'Towns',
    noUnits: 'There is no unit yet. Without one nothing can be dispatched.',
    noTowns: 'There is no town yet. Citizens are not asked for a place.',
    addUnit: 'Add a unit',
    addTown: 'Add a town',
    unitName: 'Name of the unit',
    townName: 'Name of the town',
    telephone: 'Telephone',
    telephoneHint: 'Told to citizens with the reply.',
    sections: 'Sections',
    villages: 'Villages and communities',
    oneALine: 'One a line.',
    sectionsKept: 'One a line. A section that is there cannot go: cases were given to it.',
    use: 'In use',
    inUse: 'In use',
    outOfUse: 'Out of use',
    change: 'Change',
    save: 'Save',
    saved: 'Saved',
  },
};
