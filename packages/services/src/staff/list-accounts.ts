import type { StaffAccount } from '@huiyin/contract/desk/accounts';
import { readAccounts } from '@huiyin/db/sql/read-accounts';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayKeepAccounts } from '@huiyin/domain/staff/policy';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Every account of staff, those in use first. For the security administrator; `forbidden` for everybody else. */
export async function listAccounts(services: Services, actor: StaffActor): Promise<StaffAccount[]> {
  if (!mayKeepAccounts(actor)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const rows = await readAccounts(tx, jurisdictionId);
    return rows.map((row) => ({ ...row, invitedUntil: row.invitedUntil?.toISOString() ?? null }));
  });
}
