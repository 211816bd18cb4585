import type { TRPCError } from '@trpc/server';
import type { FastifyBaseLogger } from 'fastify';

/** Notes in the server's log the procedure that ended as none may, and where; what a procedure refuses is no fault. */
export function noteFault(log: FastifyBaseLogger) {
  return ({ error, path }: { readonly error: TRPCError; readonly path: string | undefined }): void => {
    if (error.code === 'INTERNAL_SERVER_ERROR')
      log.error({ err: error, procedure: path }, 'procedure failed');
  };
}
