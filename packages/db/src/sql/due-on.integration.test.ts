import { owedStates } from '@huiyin/domain/case/states';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

it('keeps an index of exactly the states in which a step is owed', async () => {
  const [index] = await test.owner.prisma.$queryRaw<{ definition: string }[]>`
    SELECT pg_get_indexdef('case_file_owed'::regclass) AS definition`;
  const condition = index?.definition.split(' WHERE ')[1] ?? '';
  const indexed = [...condition.matchAll(/'(\w+)'/g)].map(([, state]) => state);
  expect(indexed.sort()).toEqual([...owedStates].sort());
});
