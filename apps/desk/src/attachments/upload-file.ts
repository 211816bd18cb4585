import { stagedAttachment } from '@huiyin/contract/case/submit-case';

export const mostFiles = 6;
export const mostBytes = 10 * 1024 * 1024;

/** What became of a file: its id, or why the server did not take it. */
export type UploadedFile =
  | { readonly attachmentId: string }
  | { readonly problem: 'tooLarge' | 'infected' | 'notScanned' | 'failed' };

/** Sends one file ahead of its form. */
export async function uploadFile(file: File): Promise<UploadedFile> {
  if (file.size > mostBytes) return { problem: 'tooLarge' };
  const body = new FormData();
  body.append('file', file);
  const response = await fetch('/files/staged', { method: 'POST', body }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  if (!response?.ok) return { problem: problemIn(answer) };
  const staged = stagedAttachment.safeParse(answer);
  return staged.success ? { attachmentId: staged.data.attachmentId } : { problem: 'failed' };
}

function problemIn(answer: unknown): 'infected' | 'notScanned' | 'failed' {
  const named = typeof answer === 'object' && answer !== null && 'problem' in answer ? answer.problem : null;
  return named === 'infected' || named === 'notScanned' ? named : 'failed';
}
