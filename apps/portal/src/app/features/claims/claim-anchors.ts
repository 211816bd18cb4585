/** The id of a figure in the list below a measure's text, and of its place in the text. */
export const claimAnchors = {
  listed: (index: number): string => `figure-${index + 1}`,
  inText: (index: number): string => `in-text-${index + 1}`,
};
