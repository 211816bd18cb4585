/** Headers of a file that is only ever downloaded: nothing of it runs or is shown on this origin. */
export function attachmentHeaders(fileName: string): Record<string, string> {
  return {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  };
}
