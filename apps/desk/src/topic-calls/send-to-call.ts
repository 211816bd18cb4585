import { NotAcceptable } from '../form/use-form.ts';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { isConflict } from '../rpc/failure.ts';

type Attempt = { readonly field: string; readonly changed: string; readonly send: () => Promise<unknown> };

/** Sends a step of a call and reads everything anew; where somebody was quicker, `field` says so. */
export async function sendToCall({ field, changed, send }: Attempt): Promise<void> {
  const readAgain = () => queryClient.invalidateQueries({ queryKey: deskQuery.topicCall.pathKey() });
  try {
    await send();
  } catch (error) {
    if (!isConflict(error)) throw error;
    await readAgain();
    throw new NotAcceptable({ [field]: changed });
  }
  await readAgain();
}
