import { data } from 'react-router';
import { publicErrorOf, statusOfError } from './public-error.ts';

/** Awaits a call of a loader; when it is refused, the page becomes the error page with the right status. */
export async function orErrorPage<Value>(call: Promise<Value>): Promise<Value> {
  try {
    return await call;
  } catch (error) {
    const refused = publicErrorOf(error);
    const status = refused.code === 'invalid' ? 404 : statusOfError(refused.code);
    throw data(refused.code, { status });
  }
}
