import { stagedAttachment } from '@huiyin/contract/case/submit-case';

export const mostFiles = 6;
export const mostBytes = 10 * 1024 * 1024;

/** Sends one file ahead of its form; gives its id, or null when the server did not take it. */
export async function uploadFile(file: File): Promise<string | null> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch('/files/staged', { method: 'POST', body }).catch(() => null);
  if (!response?.ok) return null;
  const staged = stagedAttachment.safeParse(await response.json());
  return staged.success ? staged.data.attachmentId : null;
}
