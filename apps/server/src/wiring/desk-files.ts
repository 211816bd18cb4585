import { Readable } from 'node:stream';
import { exportAudit } from '@huiyin/services/audit/export-audit';
import { readAttachment } from '@huiyin/services/case/read-attachment';
import { Failure } from '@huiyin/services/failure';
import type { Services } from '@huiyin/services/services';
import type { StaffSignIn } from '@huiyin/services/staff/create-staff-sign-in';
import { stageAttachment } from '@huiyin/services/submission/stage-attachment';
import { readTipFile } from '@huiyin/services/tip/read-tips';
import type { WebHandler } from '../web/web-handler.ts';
import { IMPORTS, importFiles } from './import-files.ts';
import { uploadedFile } from './uploaded-file.ts';

const MAY_STAGE: readonly string[] = ['triageOfficer', 'unitHandler', 'unitHead'];

/**
 * `POST /files/staged` (multipart, the part `file`) stages one attachment and answers what was kept or why not;
 * `GET /files/audit` serves the audit trail; `GET /files/:attachmentId` serves one to whoever may read its case, `GET /files/tip/:tipId/:number` a sealed one. What begins with
 * `/files/imports` is for `importFiles`.
 */
export function createFilesHandler(services: Services, actorOf: StaffSignIn['actorOf']): WebHandler {
  return async (request) => {
    const actor = await actorOf(request.headers);
    if (!actor) return new Response(null, { status: 401 });
    const url = new URL(request.url);
    if (url.pathname.startsWith(IMPORTS)) return importFiles(services, actor, request);
    if (request.method === 'POST') {
      if (!MAY_STAGE.includes(actor.kind)) return new Response(null, { status: 403 });
      const file = await uploadedFile(request);
      if (!file) return new Response(null, { status: 400 });
      const staged = await stageAttachment(services, {
        fileName: file.name,
        bytes: Readable.fromWeb(file.stream() as never),
      });
      return staged.ok
        ? Response.json(staged.attachment, { status: 201 })
        : Response.json({ problem: staged.problem }, { status: 422 });
    }
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    const name = url.pathname.slice('/files/'.length);
    if (name === 'audit') return serveAudit(services, actor);
    const tip = /^tip\/([0-9a-f-]{36})\/(\d{1,6})$/.exec(name);
    if (tip) return serveTip(services, actor, { tipId: tip[1] ?? '', number: Number(tip[2]) });
    return serveFile(services, actor, name);
  };
}

/** The ciphertext of a tip's message; only the officer's own browser can open it. */
async function serveTip(
  services: Services,
  actor: NonNullable<Awaited<ReturnType<StaffSignIn['actorOf']>>>,
  of: { tipId: string; number: number },
): Promise<Response> {
  try {
    const bytes = await readTipFile(services, actor, of);
    return new Response(Readable.toWeb(Readable.from(bytes)) as never, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment',
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Failure) return new Response(null, { status: 404 });
    throw error;
  }
}

/** The audit trail in lines, streamed. */
async function serveAudit(
  services: Services,
  actor: NonNullable<Awaited<ReturnType<StaffSignIn['actorOf']>>>,
): Promise<Response> {
  try {
    const lines = await exportAudit(services, actor);
    return new Response(Readable.toWeb(Readable.from(lines, { objectMode: false })) as never, {
      headers: {
        'content-type': 'application/x-ndjson',
        'content-disposition': 'attachment; filename="audit.jsonl"',
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Failure) return new Response(null, { status: 404 });
    throw error;
  }
}

async function serveFile(
  services: Services,
  actor: NonNullable<Awaited<ReturnType<StaffSignIn['actorOf']>>>,
  attachmentId: string,
): Promise<Response> {
  try {
    const { fileName, mediaType, bytes } = await readAttachment(services, actor, attachmentId);
    // Only a picture that this portal encoded itself is shown in the page; everything else is a download.
    const way = mediaType === 'image/jpeg' ? 'inline' : 'attachment';
    return new Response(Readable.toWeb(Readable.from(bytes)) as never, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Failure) return new Response(null, { status: 404 });
    throw error;
  }
}
