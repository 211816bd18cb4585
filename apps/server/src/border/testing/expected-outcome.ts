import { type CaseName, knows, type Person, people } from './matrix-world.ts';

export type Outcome = 'through' | 'forbidden' | 'hidden' | 'signedOut' | 'stale' | 'refused';

/** What the row and the world say of one cell. */
export function expected(row: string, person: Person | 'nobody', of: CaseName): Outcome {
  const words = row.split(' ');
  const no: Outcome = words.includes('hidden') ? 'hidden' : 'forbidden';
  const yes: Outcome = words.includes('absent') ? 'hidden' : 'through';
  if (words.includes('anybody')) return yes;
  if (person === 'nobody' || person === 'formerHandler') return 'signedOut';
  const isOfCase = words.includes('case');
  const isOfMeasure = words.includes('measure');
  if (isOfMeasure && !ofMeasure(person)) return 'hidden';
  if (isOfCase && !(knows[of] as readonly string[]).includes(person)) return 'hidden';
  const word =
    words.find((one) => plain(one) === `=${person}`) ??
    words.find((one) => isNamed(plain(one), person, isOfCase));
  if (word === undefined) return words.includes('staff') ? yes : no;
  return word.startsWith('-') ? 'hidden' : word.startsWith('!') ? 'forbidden' : yes;
}

/** A word without the mark of what becomes of those it names. */
const plain = (word: string) => word.replace(/^[-!]/, '');

/** The office sees the file of every measure, a unit that of its own; custodian and administrators none. */
function ofMeasure(person: Person): boolean {
  const [role, unit] = people[person];
  if (role === 'unitHandler' || role === 'unitHead')
    return (unit === 'own' || unit === 'participant') && person !== 'movedHandler';
  return ['triageOfficer', 'reviewer', 'disciplineOfficer'].includes(role);
}

/** A row names people by role; who takes part in a case is a handler everywhere else. */
function isNamed(word: string, person: Person, isOfCase: boolean): boolean {
  if (word === person) return true;
  if (word === 'takingPart' || word === 'otherHead' || (isOfCase && person === 'takingPart')) return false;
  return word in people && people[word as Person][0] === people[person][0];
}

/** What comes to the portal: a receipt of the case, of another one, of old, of nobody's, none, and somebody of the desk. */
export const receipts = ['right', 'wrong', 'expired', 'invented', 'none', 'staff'] as const;

/** The same at the portal, where a row is for everybody or for whoever opened a case. */
export function expectedAtPortal(row: string, receipt: (typeof receipts)[number]): Outcome {
  const isHolder = receipt === 'right' || receipt === 'wrong';
  return (row.includes('anybody') || isHolder) && !row.includes('absent') ? 'through' : 'hidden';
}
