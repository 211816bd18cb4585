import { foldText } from './plain-text.ts';

/** What closes the name of a town and is left out in speech. */
const KIND_OF_TOWN = /(?:街道|镇|乡|管理区|开发区|度假区|区)$/;

/**
 * Gives the one town of a list that a text names, in full or without 镇, 街道 and the like; null if it names none, or several
 * of which none is named in full alone.
 */
export function recogniseTown<Town extends { readonly name: string }>(
  text: string,
  towns: readonly Town[],
): Town | null {
  const folded = foldText(text);
  const named = (names: (town: Town) => string): Town[] =>
    towns.filter((town) => [...names(town)].length > 1 && folded.includes(foldText(names(town))));
  const inFull = named(({ name }) => name);
  const inShort = named(({ name }) => name.replace(KIND_OF_TOWN, ''));
  const [only, ...others] = inFull.length > 0 ? inFull : inShort;
  return only !== undefined && others.length === 0 ? only : null;
}
