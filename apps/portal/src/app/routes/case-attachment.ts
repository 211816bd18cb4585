import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { orErrorPage } from '../caller/or-error-page.ts';
import { attachmentHeaders } from '../page/attachment-headers.ts';
import { portsContext } from '../page/page-context.ts';
import type { Route } from './+types/case-attachment.ts';

/** A file of the opened case, for its sender. Always a download. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { readAttachment } = context.get(portsContext);
  const { bytes, fileName } = await orErrorPage(readAttachment(request, params.attachmentId));
  return new Response(createReadableStreamFromReadable(Readable.from(bytes)), {
    headers: attachmentHeaders(fileName),
  });
}
