/** What the form asks of a citizen, in its order; its files come last and are not among them. */
export const askedFields = [
  'text',
  'town',
  'village',
  'needBy',
  'needByReason',
  'kind',
  'accusedUnit',
  'accusedWords',
  'identity',
  'name',
  'telephone',
  'mail',
  'forUnit',
  'publish',
] as const;
