import mammoth from 'mammoth';
import { inspectZip } from './zip-bounds.ts';

/** Why a docx could not be read. */
export type DocxFault = 'notDocx' | 'damagedDocx' | 'docxTooLarge';

const bounds = { entries: 4_000, total: 96 * 1024 * 1024, part: 16 * 1024 * 1024 };

/** `numbered` counts the paragraphs whose number Word generates and which therefore is not in `text`. */
export interface DocxText {
  text: string;
  numbered: number;
}

/**
 * The text of a Word document: one line a paragraph, one line a table row with tabs between cells, a line separator
 * (U+2028) between the paragraphs of one cell. Nothing is written anew.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxText | DocxFault> {
  const finding = inspectZip(bytes, bounds);
  if (finding.kind === 'tooLarge') return 'docxTooLarge';
  if (finding.kind === 'damaged') return isZip(bytes) ? 'damagedDocx' : 'notDocx';
  if (!finding.names.includes('word/document.xml') || !finding.names.includes('[Content_Types].xml'))
    return 'notDocx';
  try {
    return await extractText(bytes);
  } catch {
    return 'damagedDocx';
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function extractText(bytes: Uint8Array): Promise<DocxText> {
  let found: DocxText = { text: '', numbered: 0 };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      transformDocument: (document: unknown) => {
        const node = asNode(document);
        found = { text: textOf(node), numbered: countNumbered(node) };
        return { ...node, children: [] };
      },
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  return found;
}

interface DocumentNode {
  type: string;
  value: string;
  children: unknown[];
  numbering?: unknown;
}

function asNode(value: unknown): DocumentNode {
  const node = typeof value === 'object' && value !== null ? (value as Partial<DocumentNode>) : {};
  return { ...node, type: node.type ?? '', value: node.value ?? '', children: node.children ?? [] };
}

function textOf(node: DocumentNode): string {
  const inner = (): string => node.children.map((child) => textOf(asNode(child))).join('');
  switch (node.type) {
    case 'text':
      return node.value;
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'paragraph':
      return `${inner()}\n`;
    case 'tableRow':
      return `${node.children.map((cell) => cellText(asNode(cell))).join('\t')}\n`;
    default:
      return inner();
  }
}

function cellText(cell: DocumentNode): string {
  const text = cell.children.map((child) => textOf(asNode(child))).join('');
  return text
    .trim()
    .replace(/\t/g, ' ')
    .replace(/\s*\n\s*/g, '\u2028');
}

function countNumbered(node: DocumentNode): number {
  const own = node.type === 'paragraph' && node.numbering ? 1 : 0;
  return node.children.reduce<number>((sum, child) => sum + countNumbered(asNode(child)), own);
}
