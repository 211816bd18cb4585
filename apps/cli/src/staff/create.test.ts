import { expect, it } from 'vitest';
import { runStaffCreate } from './create.ts';

const environment = {
  ...{ databaseUrl: null, dataFolder: '/no/such/folder', typedIn: '/' },
  masterKey: null,
  nextMasterKey: null,
  passwordProfile: 'asvs' as const,
  scanner: null,
};

function create(args: readonly string[]): Promise<number> {
  const terminal = { say: () => undefined, readSecret: async () => 'lantern-orchard-42' };
  return runStaffCreate(args, { environment, terminal });
}

const person = ['--email', 'li@test.example', '--name', '李'];

it.each([
  [person, '--role is missing'],
  [[...person, '--role', 'boss'], '--role does not know boss; choose one of triageOfficer,'],
  [[...person, '--role', 'reviewer', '--password', 'secret'], 'There is no option --password'],
  [[...person, '--role', 'reviewer'], 'No prepared database was found by way of /no/such/folder'],
])('%j is refused', async (args, words) => {
  await expect(create(args)).rejects.toThrow(words);
});
