import { NotAcceptable } from '../form/use-form.ts';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { isConflict } from '../rpc/failure.ts';

type Attempt = { readonly field: string; readonly changed: string; readonly send: () => Promise<unknown> };

/** Sends a step of a letter and reads everything anew; where somebody was quicker, `field` says so. */
export async function sendStep({ field, changed, send }: Attempt): Promise<void> {
  try {
    await send();
  } catch (error) {
    throw isConflict(error) ? new NotAcceptable({ [field]: changed }) : error;
  }
  await queryClient.invalidateQueries({ queryKey: deskQuery.proposal.pathKey() });
}
