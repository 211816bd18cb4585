import type { Environment } from '../env.ts';

/** A demonstration account as printed at the end of the start. */
export interface StaffAccount {
  /** What the account may do, in Chinese. */
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Fills an empty database: the report named by the environment or the demonstration's own, and in a demonstration
 * its staff and cases. Gives the accounts to print; none in production. A second call changes nothing.
 */
export async function prepareData(_input: {
  environment: Environment;
  url: string;
}): Promise<readonly StaffAccount[]> {
  return [];
}
