import { type ImportFault, importFault, openedImport } from '@huiyin/contract/desk/imports';

export type Uploaded = { readonly importId: string } | ImportFault | null;

/** Sends a file to be read in; gives its import, why it could not be read, or null when the server did not answer. */
export async function uploadImport(file: File): Promise<Uploaded> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch('/files/imports', { method: 'POST', body }).catch(() => null);
  if (!response || ![201, 422].includes(response.status)) return null;
  const answer: unknown = await response.json().catch(() => null);
  const opened = (response.ok ? openedImport : importFault).safeParse(answer);
  return opened.success ? opened.data : null;
}
