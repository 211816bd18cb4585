import type { Environment } from '../env.ts';
import type { Job } from '../jobs/job.ts';
import type { WebHandler } from '../web/web-handler.ts';

/** The parts of the product, put together: what each listener serves and what runs by itself. */
export interface Wired {
  readonly portal: { readonly rpc: WebHandler; readonly pages: WebHandler };
  readonly desk: { readonly rpc: WebHandler; readonly auth: WebHandler; readonly files: WebHandler };
  readonly jobs: readonly Job[];
  /** Lets go of connections. */
  close(): Promise<void>;
}

const notYet: WebHandler = async () => new Response('503\n', { status: 503 });

/** Puts the parts together on the database at `url`. */
export async function wire(_input: { environment: Environment; url: string }): Promise<Wired> {
  return {
    portal: { rpc: notYet, pages: notYet },
    desk: { rpc: notYet, auth: notYet, files: notYet },
    jobs: [],
    close: async () => undefined,
  };
}
