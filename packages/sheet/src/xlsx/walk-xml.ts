import { SaxesParser } from 'saxes';
import { SheetFault } from '../sheet.ts';

export type XmlVisitor = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Characters without a tag: the parser holds them until one comes, and a cell has fewer however it is written. */
const longestText = 1024 * 1024;

/**
 * Walks XML as it comes in and says after each piece that it was taken in, so that what was found can be passed on. Names come
 * without their prefix. A document type, by which entities could grow, is refused. Throws `SheetFault`.
 */
export async function* walkXml(pieces: AsyncIterable<string>, visitor: XmlVisitor): AsyncIterable<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const refuse = () => {
    throw new SheetFault('damaged');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  let sinceTag = 0;
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    visitor.open?.(bare(tag.name), tag.attributes);
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    visitor.close?.(bare(tag.name));
  });
  for await (const piece of pieces) {
    sinceTag += piece.length;
    parser.write(piece);
    if (sinceTag > longestText) throw new SheetFault('expandsTooFar');
    yield;
  }
  parser.close();
  yield;
}

/** Walks all of it before going on. */
export async function walkWhole(pieces: AsyncIterable<string>, visitor: XmlVisitor): Promise<void> {
  for await (const _ of walkXml(pieces, visitor));
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
