import { NotAcceptable } from '../form/use-form.ts';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { isConflict, problemAt } from '../rpc/failure.ts';

type Attempt = {
  readonly field: string;
  readonly changed: string;
  readonly send: () => Promise<unknown>;
  /** What `field` says where the server answers that it is taken. */
  readonly taken?: string;
};

/** Sends a step of a letter and reads everything anew; where somebody was quicker, `field` says so. */
export async function sendStep({ field, changed, taken, send }: Attempt): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (taken && problemAt(error, field) === 'taken') throw new NotAcceptable({ [field]: taken });
    throw isConflict(error) ? new NotAcceptable({ [field]: changed }) : error;
  }
  await queryClient.invalidateQueries({ queryKey: deskQuery.proposal.pathKey() });
}
