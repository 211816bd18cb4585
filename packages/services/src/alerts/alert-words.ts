/** What places of an alert are called that have no name of their own. */
export const alertWords = {
  measureIn: (measure: string, town: string) => `${measure} · ${town}`,
  danger: '可能危及生命安全的来件',
  /** A word that went with the cases it stood in has left a mark. */
  word: (key: string) => (key === '' || key.startsWith('-') ? '（词语已随来件删除）' : `“${key}”`),
} as const;
