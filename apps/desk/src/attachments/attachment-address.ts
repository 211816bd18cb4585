/** Where the desk listener serves a file. A picture that it has cleaned may stand in a page, anything else is a download. */
export function attachmentAddress(attachmentId: string): string {
  return `/files/${attachmentId}`;
}
