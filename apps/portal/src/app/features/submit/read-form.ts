import {
  MaxFileSizeExceededError,
  type MultipartPart,
  parseMultipartRequest,
} from '@remix-run/multipart-parser';
import type { StageAttachment } from '../../caller/portal-caller.ts';
import type { FileFault, KeptFile } from './written.ts';

const mostBytes = 10 * 1024 * 1024;
const keptMark = '|';

export type ReadForm = {
  /** A field as it was typed, with plain line ends; empty when it did not come. */
  readonly fieldOf: (name: string) => string;
  readonly files: readonly KeptFile[];
  readonly faults: readonly FileFault[];
};

/**
 * Reads a submitted form with at most `most` files. Each file is handed on as soon as it has arrived, so that no more than one is
 * held in memory; the form puts its files last, so that what was typed is known whatever becomes of them. Never rejects: a form
 * that breaks off gives what had arrived.
 */
export async function readForm(request: Request, stage: StageAttachment, most: number): Promise<ReadForm> {
  const fields = new URLSearchParams();
  const taken: KeptFile[] = [];
  const faults: FileFault[] = [];
  try {
    for await (const part of parseMultipartRequest(request, { maxFileSize: mostBytes, maxParts: 60 })) {
      if (part.isFile) await takeFile(part, { stage, most, fields, taken, faults });
      else if (part.name) fields.append(part.name, part.text);
    }
  } catch (error) {
    // Half a form must not be submitted: its receipt would stand for it when the whole one is sent again.
    const tooLarge = error instanceof MaxFileSizeExceededError;
    faults.push({ name: '', problem: tooLarge ? 'tooLarge' : 'brokenOff' });
    await discardRest(request, most);
  }
  const files = [...keptBefore(fields), ...taken];
  return { fieldOf: (name) => fields.get(name)?.replaceAll('\r\n', '\n') ?? '', files, faults };
}

type Reading = {
  stage: StageAttachment;
  most: number;
  fields: URLSearchParams;
  taken: KeptFile[];
  faults: FileFault[];
};

async function takeFile(part: MultipartPart, { stage, most, fields, taken, faults }: Reading): Promise<void> {
  const name = part.filename ?? '';
  if (!name || part.size === 0) return;
  if (keptBefore(fields).length + taken.length >= most) {
    faults.push({ name, problem: 'tooMany' });
    return;
  }
  const staged = await stage({ fileName: name, bytes: chunksOf(part) });
  if (staged.ok) taken.push(staged.attachment);
  else faults.push({ name, problem: faultOf(staged.problem) });
}

async function* chunksOf(part: MultipartPart): AsyncGenerator<Uint8Array> {
  yield* part.content;
}

const named = ['tooLarge', 'typeNotAllowed', 'infected', 'notScanned'] as const;

function faultOf(problem: string): FileFault['problem'] {
  return named.find((one) => one === problem) ?? 'unreadable';
}

/** Files taken in by an earlier attempt travel in the form, except those the citizen unticked. */
function keptBefore(fields: URLSearchParams): KeptFile[] {
  const dropped = new Set(fields.getAll('drop'));
  return fields.getAll('kept').flatMap((value) => {
    const at = value.indexOf(keptMark);
    const attachmentId = value.slice(0, at);
    return at > 0 && !dropped.has(attachmentId) ? [{ attachmentId, fileName: value.slice(at + 1) }] : [];
  });
}

/** A kept file as the value of a form field. */
export function keptValue({ attachmentId, fileName }: KeptFile): string {
  return `${attachmentId}${keptMark}${fileName}`;
}

/** Browsers show no answer before they have sent everything; reads on for as much as a full form may hold. */
async function discardRest(request: Request, most: number): Promise<void> {
  if (!request.body || request.body.locked) return;
  const reader = request.body.getReader();
  let left = mostBytes * most;
  try {
    while (left > 0) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The connection is gone; nobody waits for an answer.
  }
}
