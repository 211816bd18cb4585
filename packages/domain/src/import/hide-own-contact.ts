import { telephonesIn } from '../notice/telephones.ts';

const HONORIFIC = /(先生|女士|小姐|同志|师傅|老师|阿姨|大爷|大妈)$/;

/**
 * The text of a work order without the caller's own telephones and name, which whoever took the call often wrote into it: the
 * unit that answers reads the text, and was not meant to learn them.
 */
export function hideOwnContact(
  text: string,
  { name, telephone }: { readonly name: string; readonly telephone: string },
): string {
  const bare = name.replace(HONORIFIC, '');
  let hidden = text;
  for (const digits of telephonesIn(telephone).map((number) => number.replace(/\D/g, '')))
    if (digits.length >= 7) hidden = hidden.replace(spaced(digits), '〔来件人电话〕');
  if ([...bare].length >= 2) hidden = hidden.replaceAll(bare, '〔来件人〕');
  // A surname alone is an everyday word; with the form of address it was written with it is the caller.
  else if (bare !== '' && bare !== name) hidden = hidden.replaceAll(name, '〔来件人〕');
  return hidden;
}

/** The digits with or without spaces and strokes between them. */
function spaced(digits: string): RegExp {
  return new RegExp(`(?<!\\d)${[...digits].join('[\\s-]?')}(?!\\d)`, 'g');
}
