/** What places of an alert are called that have no name of their own. */
export const alertWords = {
  measureIn: (measure: string, town: string) => `${measure} · ${town}`,
  danger: '可能危及生命安全的来件',
  word: (word: string) => `“${word}”`,
} as const;
