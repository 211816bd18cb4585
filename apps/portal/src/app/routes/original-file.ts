import { orErrorPage } from '../caller/or-error-page.ts';
import { attachmentHeaders } from '../page/attachment-headers.ts';
import { callerContext } from '../page/page-context.ts';
import type { Route } from './+types/original-file.ts';

/** The report as it was received, byte for byte. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { reportId } = params;
  const { bytes, fileName } = await orErrorPage(
    context.get(callerContext).reading.originalFile({ reportId }),
  );
  return new Response(new Uint8Array(bytes), {
    headers: { ...attachmentHeaders(fileName), 'Content-Length': String(bytes.byteLength) },
  });
}
