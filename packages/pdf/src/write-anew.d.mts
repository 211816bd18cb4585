/** How a PDF is read: `speed` is one of the library's, how long it goes on without letting others in. */
export type Reading = {
  readonly speed: number;
  /** How many bytes a deflated part of the file's own index grows to; all together more than `mostInflated` are refused. */
  readonly inflatedLength?: (deflated: Uint8Array) => number;
  readonly mostInflated?: number;
};

/**
 * Opens a writer of PDFs by the library's classes: the same file, written anew from what its root leads to, without what tells of its maker.
 * It rejects for what is damaged, has no page or needs a password.
 */
export function pdfWriter(library: object, reading: Reading): (bytes: Uint8Array) => Promise<Uint8Array>;
