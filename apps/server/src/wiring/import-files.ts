import type { StaffActor } from '@huiyin/domain/case/actor';
import { resultWords } from '@huiyin/i18n/result-words';
import { Failure } from '@huiyin/services/failure';
import { exportImport } from '@huiyin/services/import/export-import';
import { openImport } from '@huiyin/services/import/open-import';
import type { Services } from '@huiyin/services/services';
import { z } from 'zod';
import { uploadedFile } from './uploaded-file.ts';

export const IMPORTS = '/files/imports';
const OUT = /^\/files\/imports\/([^/]+)\/(results|refused)$/;

/**
 * `POST /files/imports` (multipart, the part `file`) reads a file in and answers with its import or why not;
 * `GET /files/imports/:importId/results` and `…/refused` serve its rows with what came of them.
 */
export async function importFiles(
  services: Services,
  actor: StaffActor,
  request: Request,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  try {
    if (request.method === 'POST' && pathname === IMPORTS) return await takeIn(services, actor, request);
    const [, importId, which] = request.method === 'GET' ? (OUT.exec(pathname) ?? []) : [];
    if (!z.uuid().safeParse(importId).success) return new Response(null, { status: 404 });
    const only = which === 'refused' ? 'refused' : 'all';
    const wanted = { importId: importId ?? '', only, words: resultWords } as const;
    const { bytes, fileName, mediaType } = await exportImport(services, actor, wanted);
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Failure)
      return new Response(null, { status: error.publicError.code === 'forbidden' ? 403 : 404 });
    throw error;
  }
}

async function takeIn(services: Services, actor: StaffActor, request: Request): Promise<Response> {
  const file = await uploadedFile(request);
  if (!file) return new Response(null, { status: 400 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openImport(services, actor, { fileName: file.name, bytes });
  if (opened.ok) return Response.json({ importId: opened.importId }, { status: 201 });
  return Response.json({ problem: opened.problem, line: opened.line }, { status: 422 });
}
