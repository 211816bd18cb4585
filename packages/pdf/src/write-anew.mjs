// Plain JavaScript, and nothing of Node: threads load it without the loader that reads TypeScript, browsers as it is.
import { withoutTold } from './jpeg-segments.mjs';

/** Who, when, with what; an earlier look of the page; what another program kept in it. */
const TOLD = [
  ...['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'CreatorInfo'],
  ...['Info', 'CreationDate', 'ModDate'],
];
/** What runs, or lies inside as a file of its own. */
const CARRIED = ['JS', 'JavaScript', 'OpenAction', 'AA', 'EmbeddedFiles', 'EF', 'AF'];
/** Who signed: once a file is written anew, a signature holds no more. */
const SIGNED = [
  'Contents',
  'ByteRange',
  'Cert',
  'Name',
  'Location',
  'Reason',
  'ContactInfo',
  'M',
  'Prop_Build',
];
/** Who wrote a remark, and when. */
const REMARKED = ['T', 'M', 'NM'];

export function pdfWriter(library, { speed, inflatedLength = () => 0, mostInflated = 0 }) {
  const bound = { inflated: 0, inflatedLength, mostInflated };
  boundParser(library, library.PDFObjectStreamParser, bound);
  boundParser(library, library.PDFXRefStreamParser, bound);
  const open = (bytes, how) =>
    library.PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: speed, ...how });
  return async (bytes) => {
    bound.inflated = 0;
    // Many an office locks its files against changes with an empty password; whoever may read one may send it.
    const file = await open(bytes, { password: '' });
    const pages = file.getPageCount();
    if (pages === 0) throw new Error('no page');
    const { context } = file;
    const reached = cleanReached(library, context);
    for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
    context.trailerInfo = { Root: context.trailerInfo.Root };
    const kept = await file.save({ addDefaultPage: false, updateFieldAppearances: false });
    if ((await open(kept)).getPageCount() !== pages) throw new Error('a page was lost');
    return kept;
  };
}

/** What has to be inflated before a file can be read is inflated in one way only, and to so much in all. */
function boundParser(library, parser, bound) {
  const usual = parser.forStream;
  parser.forStream = (stream, ...more) => {
    const filter = nameOf(library, stream.dict.get(library.PDFName.of('Filter')));
    if (filter !== null && filter !== 'FlateDecode') throw new Error('inflated in an unusual way');
    const length = filter === null ? 0 : bound.inflatedLength(stream.contents);
    // What is still locked is read once more: its length, which cannot be told, is in no sum.
    if (length + bound.inflated > bound.mostInflated) throw new Error('inflates too far');
    bound.inflated += length;
    return usual.call(parser, stream, ...more);
  };
}

function nameOf(library, value) {
  if (value === undefined) return null;
  if (value instanceof library.PDFName) return value.decodeText();
  if (value instanceof library.PDFArray && value.size() === 1) return nameOf(library, value.get(0));
  return 'something else';
}

/** Cleans everything that the root leads to and answers with its references; without calling itself, however deep it goes. */
function cleanReached(library, context) {
  const { PDFArray, PDFDict, PDFRawStream, PDFRef, PDFStream } = library;
  const reached = new Set();
  const waiting = [context.trailerInfo.Root];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (one instanceof PDFRef) {
      if (reached.has(one)) continue;
      reached.add(one);
      const object = context.lookup(one);
      const isStream = object instanceof PDFRawStream;
      waiting.push(isStream ? cleanPhoto(library, context, { ref: one, stream: object }) : object);
    } else if (one instanceof PDFArray) waiting.push(...one.asArray());
    else if (one instanceof PDFStream) waiting.push(one.dict);
    else if (one instanceof PDFDict) {
      cleanDict(library, one);
      waiting.push(...one.values());
    }
  }
  return reached;
}

function cleanDict(library, dict) {
  const { PDFName } = library;
  const drop = (keys) => {
    for (const key of keys) dict.delete(PDFName.of(key));
  };
  drop([...TOLD, ...CARRIED]);
  const isSigned =
    nameOf(library, dict.get(PDFName.of('Type'))) === 'Sig' || dict.has(PDFName.of('ByteRange'));
  if (isSigned) drop(SIGNED);
  const kind = nameOf(library, dict.get(PDFName.of('Subtype')));
  // The `T` of a field in a form is the field's name.
  if (dict.has(PDFName.of('Rect')) && kind !== null && kind !== 'Widget') drop(REMARKED);
}

/** A photo inside keeps its pixels as they are and loses place, device and words. */
function cleanPhoto(library, context, { ref, stream }) {
  const { PDFName, PDFRawStream } = library;
  if (nameOf(library, stream.dict.get(PDFName.of('Filter'))) !== 'DCTDecode') return stream;
  const bytes = withoutTold(stream.contents);
  const cleaned = PDFRawStream.of(stream.dict, bytes);
  stream.dict.set(PDFName.of('Length'), context.obj(bytes.length));
  context.assign(ref, cleaned);
  return cleaned;
}
