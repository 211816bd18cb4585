/** One step through an XML text. Names are local names: Word and other programs differ in their prefixes. */
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** The text is not well formed, or holds a document type: no part of a Word file does, so no entity is ever resolved. */
export class XmlFault extends Error {}

const noAttributes: ReadonlyMap<string, string> = new Map();
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Steps through an XML text from tag to tag. Throws XmlFault; needs no more memory than the depth of the elements. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  const open: string[] = [];
  let at = 0;
  let elements = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (text !== '' && open.length > 0) yield { kind: 'text', text: decoded(text) };
    if (tag < 0) break;
    const special = specialEnd(xml, tag);
    if (special) {
      if (special.text !== '') yield { kind: 'text', text: special.text };
      at = special.end;
      continue;
    }
    const end = tagEnd(xml, tag);
    yield* elementEvents(xml.slice(tag + 1, end), open);
    at = end + 1;
    elements++;
  }
  if (elements === 0 || open.length > 0) throw new XmlFault('there is no element, or one is not closed');
}

function* elementEvents(written: string, open: string[]): Generator<XmlEvent> {
  if (written.startsWith('/')) {
    const name = localName(written.slice(1).trim());
    if (open.pop() !== name) throw new XmlFault('tags do not pair');
    yield { kind: 'close', name };
    return;
  }
  const empty = written.endsWith('/');
  const inside = empty ? written.slice(0, -1) : written;
  const first = inside.search(/\s/);
  const name = localName(first < 0 ? inside : inside.slice(0, first));
  if (name === '') throw new XmlFault('a tag has no name');
  yield { kind: 'open', name, attributes: first < 0 ? noAttributes : attributesIn(inside.slice(first)) };
  if (empty) yield { kind: 'close', name };
  else open.push(name);
}

/** Comments, instructions and character data; null for a tag. */
function specialEnd(xml: string, tag: number): { end: number; text: string } | null {
  if (xml.startsWith('<?', tag)) return { end: after(xml, '?>', tag), text: '' };
  if (xml.startsWith('<!--', tag)) return { end: after(xml, '-->', tag), text: '' };
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = after(xml, ']]>', tag);
    return { end, text: xml.slice(tag + 9, end - 3) };
  }
  if (xml.startsWith('<!', tag)) throw new XmlFault('a document type is not taken');
  return null;
}

function after(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  if (at < 0) throw new XmlFault('an item is not closed');
  return at + sign.length;
}

/** Where a tag ends: at the first `>` that is not inside a value. */
function tagEnd(xml: string, tag: number): number {
  let quote = '';
  for (let at = tag + 1; at < xml.length; at++) {
    const unit = xml[at] ?? '';
    if (quote !== '') quote = unit === quote ? '' : quote;
    else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === '>') return at;
  }
  throw new XmlFault('a tag is not closed');
}

function attributesIn(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const match of written.matchAll(/([^\s=]{1,80})\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(localName(match[1] ?? ''), decoded(match[2] ?? match[3] ?? ''));
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
