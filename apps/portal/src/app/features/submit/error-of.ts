/** The sentence that stands at a field; undefined where nothing is wrong with it. */
export type ErrorOf = (field: string) => string | undefined;
