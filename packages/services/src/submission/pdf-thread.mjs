// Plain JavaScript: a thread loads it without the loader that reads TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { constants, inflateSync } from 'node:zlib';
import { withoutTold } from './jpeg-segments.mjs';

// The library in one file: every PDF has a thread of its own, which its hundreds of modules would hold up for a fifth of a second.
const {
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
} = await import(new URL('../dist/pdf-lib.esm.min.js', import.meta.resolve('@cantoo/pdf-lib')).href);

/** So many bytes may the parts of a file that say what its objects are grow to. */
const mostInflated = 128 * 1024 * 1024;

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

boundParser(PDFObjectStreamParser);
boundParser(PDFXRefStreamParser);

/** What has to be inflated before a file can be read is inflated in one way only, and to so much in all. */
function boundParser(parser) {
  const usual = parser.forStream;
  let inflated = 0;
  parser.forStream = (stream, ...more) => {
    const filter = nameOf(stream.dict.get(PDFName.of('Filter')));
    if (filter !== null && filter !== 'FlateDecode') throw new Error('inflated in an unusual way');
    if (filter !== null) inflated += inflatedLength(stream.contents);
    if (inflated > mostInflated) throw new Error('inflates too far');
    return usual.call(parser, stream, ...more);
  };
}

/** Beyond every limit where it cannot be told. */
function inflatedLength(bytes) {
  try {
    // A stream that is cut off is read as far as it goes, as readers do.
    return inflateSync(bytes, { maxOutputLength: mostInflated, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function nameOf(value) {
  if (value === undefined) return null;
  if (value instanceof PDFName) return value.decodeText();
  if (value instanceof PDFArray && value.size() === 1) return nameOf(value.get(0));
  return 'something else';
}

/** The file written anew from what its root leads to, without what tells of its maker. Throws for what is damaged or locked. */
async function clean(bytes) {
  // Many an office locks its files against changes with an empty password; whoever may read one may send it.
  const file = await open(bytes, { password: '' });
  const pages = file.getPageCount();
  if (pages === 0) throw new Error('no page');
  const { context } = file;
  const reached = cleanReached(context);
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
  context.trailerInfo = { Root: context.trailerInfo.Root };
  const kept = await file.save({ addDefaultPage: false, updateFieldAppearances: false });
  if ((await open(kept)).getPageCount() !== pages) throw new Error('a page was lost');
  return kept;
}

const open = (bytes, how) =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, ...how });

/** Cleans everything that the root leads to and answers with its references; without calling itself, however deep it goes. */
function cleanReached(context) {
  const reached = new Set();
  const waiting = [context.trailerInfo.Root];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (one instanceof PDFRef) {
      if (reached.has(one)) continue;
      reached.add(one);
      const object = context.lookup(one);
      waiting.push(object instanceof PDFRawStream ? cleanPhoto(context, one, object) : object);
    } else if (one instanceof PDFArray) waiting.push(...one.asArray());
    else if (one instanceof PDFStream) waiting.push(one.dict);
    else if (one instanceof PDFDict) {
      cleanDict(one);
      waiting.push(...one.values());
    }
  }
  return reached;
}

function cleanDict(dict) {
  const drop = (keys) => {
    for (const key of keys) dict.delete(PDFName.of(key));
  };
  drop([...TOLD, ...CARRIED]);
  if (nameOf(dict.get(PDFName.of('Type'))) === 'Sig' || dict.has(PDFName.of('ByteRange'))) drop(SIGNED);
  const kind = nameOf(dict.get(PDFName.of('Subtype')));
  // The `T` of a field in a form is the field's name.
  if (dict.has(PDFName.of('Rect')) && kind !== null && kind !== 'Widget') drop(REMARKED);
}

/** A photo inside keeps its pixels as they are and loses place, device and words. */
function cleanPhoto(context, ref, stream) {
  if (nameOf(stream.dict.get(PDFName.of('Filter'))) !== 'DCTDecode') return stream;
  const bytes = withoutTold(stream.contents);
  const cleaned = PDFRawStream.of(stream.dict, bytes);
  stream.dict.set(PDFName.of('Length'), context.obj(bytes.length));
  context.assign(ref, cleaned);
  return cleaned;
}

const kept = await clean(workerData.bytes);
parentPort.postMessage(kept, [kept.buffer]);
