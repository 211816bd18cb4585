import type { DemonstrationAccount } from '../demonstration/accounts.ts';
import type { Environment } from '../env.ts';
import { say } from './terminal.ts';

/** Prints what a person needs to begin: addresses, sign-ins, where the data lies, how to stop. */
export function announce(input: {
  environment: Environment;
  accounts: readonly DemonstrationAccount[];
  databaseFolder: string | null;
  /** Of the scanner, if there is anything to say. */
  scanner: string | null;
}): void {
  const { environment, accounts, databaseFolder, scanner } = input;
  say('');
  say(`群众端 · Portal     ${environment.portal.origins[0]}`);
  say(`工作台 · Desk       ${environment.desk.origins[0]}`);
  if (accounts.length > 0) {
    say('');
    say('演示账户 · Demonstration accounts');
    for (const { email, password, role } of accounts) say(`  ${email.padEnd(32)}${password}  ${role}`);
  }
  say('');
  say(`数据目录 · Data     ${environment.dataFolder}`);
  if (databaseFolder && !databaseFolder.startsWith(environment.dataFolder))
    say(`数据库 · Database   ${databaseFolder}`);
  if (!environment.notices.mail)
    say('邮件 · Mail         未设置，不发送通知 · not set up, no notices are sent');
  if (scanner) say(scanner);
  say('停止 · Stop         Ctrl-C');
}
