/** Places in the menu, the tenth and later ones by letters. */
const places = '123456789abcdefghijklmnop';

/** The two keys that open one's own account. */
export const accountKey = 'Shift+g 0';

/** The two keys, one after the other, that open the section at a place of the menu, counted from 0. */
export const menuKey = (index: number): string => `Shift+g ${places[index] ?? ''}`;
