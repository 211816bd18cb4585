/** What the scripts of sealed tips say, given to them by their page. */
export type TipWords = Readonly<
  Record<
    | 'textMissing'
    | 'tooLong'
    | 'tooMany'
    | 'tooLarge'
    | 'notCleaned'
    | 'cleaning'
    | 'cleaned'
    | 'cleanedOthers'
    | 'untouched'
    | 'untouchedInstead'
    | 'sealing'
    | 'proving'
    | 'sending'
    | 'failed'
    | 'keysChanged'
    | 'notFound'
    | 'unavailable'
    | 'broken'
    | 'added'
    | 'contact'
    | 'attachment',
    string
  >
>;
