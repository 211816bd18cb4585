import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createPortalHandler, readCaseKey, readCheckerKey } from '@huiyin/portal/handler';
import { drawPoster } from '@huiyin/poster/draw-poster';
import { contextOverHttp, portalCaller, portalContext, portalRouter } from '@huiyin/rpc/wiring';
import { readAttachment } from '@huiyin/services/case/read-attachment';
import type { Services } from '@huiyin/services/services';
import { stageAttachment } from '@huiyin/services/submission/stage-attachment';
import { addToTip } from '@huiyin/services/tip/follow-tip';
import { receiveTip } from '@huiyin/services/tip/receive-tip';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { FastifyBaseLogger } from 'fastify';
import { sourceClassHeader } from '../web/serve-web.ts';
import type { WebHandler } from '../web/web-handler.ts';
import { keepPosters } from './keep-posters.ts';
import { noteFault } from './note-fault.ts';

/** The citizens' side: pages that call the router in process, and the same router over HTTP. */
export function wirePortal(
  services: Services,
  { logFolder, log }: { logFolder: string; log: FastifyBaseLogger },
): { rpc: WebHandler; pages: WebHandler } {
  const contextOf = (request: Request) =>
    portalContext(services, {
      sessionKey: readCaseKey(request),
      checkerKey: readCheckerKey(request),
      source: request.headers.get(sourceClassHeader),
    });
  const pages = createPortalHandler({
    callerFor: async (request) => portalCaller(await contextOf(request)),
    stageAttachment: (file) => stageAttachment(services, file),
    receiveTip: (tip, pieces) => receiveTip(services, tip, pieces),
    addToTip: (more, pieces) => addToTip(services, more, pieces),
    drawPoster: keepPosters(drawPoster),
    readLog: (path) => readLogFile(join(logFolder, path)),
    readAttachment: async (request, attachmentId) => {
      const { actor } = await contextOf(request);
      return readAttachment(services, actor, attachmentId);
    },
  });
  const rpc: WebHandler = (req) =>
    fetchRequestHandler({
      endpoint: '/rpc/portal',
      req,
      router: portalRouter,
      createContext: () => contextOverHttp(contextOf(req)),
      onError: noteFault(log),
      allowMethodOverride: false,
      maxBatchSize: 4,
    });
  return { rpc, pages };
}

async function readLogFile(path: string): Promise<{ text: string; at: string; ageSeconds: number } | null> {
  try {
    const [text, { mtime }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { text, at: mtime.toISOString(), ageSeconds: (Date.now() - mtime.getTime()) / 1000 };
  } catch {
    return null;
  }
}
