import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectStreamParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFXRefStreamParser,
} from '@cantoo/pdf-lib';
import { pdfWriter } from './write-anew.mjs';

const library = {
  ...{ PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream },
  ...{ PDFObjectStreamParser, PDFXRefStreamParser },
};

/**
 * A PDF written anew as the server does it, without what tells of its maker, in the page itself: between its pieces the page goes on. A file
 * that inflates without end holds up nobody but who chose it. Rejects for what is damaged, has no page or needs a password.
 */
export const cleanPdf = pdfWriter(library, { speed: ParseSpeeds.Medium });
