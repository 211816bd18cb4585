import { orErrorPage } from '../caller/or-error-page.ts';
import { callerContext } from '../page/page-context.ts';
import type { Route } from './+types/original-file.ts';

/** The report as it was received, byte for byte. Always a download: nothing of it runs or is shown here. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { reportId } = params;
  const { bytes, fileName } = await orErrorPage(
    context.get(callerContext).reading.originalFile({ reportId }),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Content-Length': String(bytes.byteLength),
    },
  });
}
