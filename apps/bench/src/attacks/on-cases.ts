import type { Receipt } from './citizen.ts';
import type { Finding, World } from './world.ts';

/** One way in which an insider may cheat, and how somebody outside looks afterwards. */
export type Attack = {
  readonly name: string;
  readonly by: 'citizen' | 'watcher';
  readonly run: (world: World) => Promise<Finding>;
};

const event = 'UPDATE case_event e SET';
const ofCase = 'FROM case_file c WHERE c.id = e.case_id AND c.case_number = $1';

/** Attacks on single cases; a citizen's own check finds each of them. */
export const attacksOnCases: readonly Attack[] = [
  {
    name: 'delete a case',
    by: 'citizen',
    run: async (world) => {
      const receipt = await logged(world, '东门小学门口的路灯坏了两个月。');
      await inOwnersName(world, [
        ['DELETE FROM case_event e USING case_file c WHERE c.id = e.case_id AND c.case_number = $1', receipt],
        ['DELETE FROM case_file WHERE case_number = $1', receipt],
      ]);
      return checkWithPromise(world, receipt);
    },
  },
  {
    name: 'edit what was written',
    by: 'citizen',
    run: async (world) => {
      const receipt = await logged(world, '井盖没有了，晚上看不见。');
      await inOwnersName(world, [["UPDATE case_file SET text = '路很好。' WHERE case_number = $1", receipt]]);
      return world.check(receipt);
    },
  },
  {
    name: 'back-date an event',
    by: 'citizen',
    run: async (world) => {
      const receipt = await logged(world, '垃圾三周没有人收。');
      await inOwnersName(world, [[`${event} on_day = on_day - 3 ${ofCase}`, receipt]]);
      return world.check(receipt);
    },
  },
  {
    name: 'reorder events',
    by: 'citizen',
    run: async (world) => {
      const receipt = await logged(world, '自来水发黄。');
      await inOwnersName(world, [
        [
          `INSERT INTO case_event (jurisdiction_id, case_id, number, type, payload, actor_kind, at, on_day, log_number)
           SELECT e.jurisdiction_id, e.case_id, 2, 'accepted', '{}', 'system', e.at, e.on_day, 1
           FROM case_event e JOIN case_file c ON c.id = e.case_id WHERE c.case_number = $1`,
          receipt,
        ],
        [`${event} log_number = 2 ${ofCase} AND e.number = 1`, receipt],
      ]);
      return checkWithPromise(world, receipt);
    },
  },
  {
    name: 'replay a promise given to somebody else',
    by: 'citizen',
    run: async (world) => {
      const [own, other] = [await logged(world, '公交改线没有通知。'), await logged(world, '楼道灯不亮。')];
      return checkWithPromise(world, { ...own, promise: other.promise });
    },
  },
  {
    name: 'suppress a leaf past its time',
    by: 'citizen',
    run: async (world) => {
      await world.batch();
      const receipt = await world.submit('幼儿园旁边夜里施工。');
      const { rowCount } = await world.owner.query('DELETE FROM log_pending WHERE NOT clear');
      if (rowCount === 0) throw new Error('The leaf was taken already');
      await world.batch();
      await world.batch();
      await world.wait(2);
      return checkWithPromise(world, receipt);
    },
  },
];

/** A submission that is in the log and that its own check finds as it should be. */
async function logged(world: World, text: string): Promise<Receipt> {
  const receipt = await world.submit(text);
  await world.batch();
  await world.batch();
  const honest = await world.check(receipt);
  if (honest.found) throw new Error(`Something was found before the attack: ${honest.said}`);
  return receipt;
}

async function checkWithPromise(world: World, receipt: Receipt): Promise<Finding> {
  return world.check(
    receipt,
    '--promise',
    await world.keep(`${receipt.caseNumber}.promise`, receipt.promise),
  );
}

/** The owner of the database may do what no role of the product may: also set its triggers aside. */
async function inOwnersName(
  world: World,
  statements: readonly (readonly [string, Receipt])[],
): Promise<void> {
  await world.owner.query('BEGIN');
  await world.owner.query("SET LOCAL session_replication_role = 'replica'");
  for (const [sql, { caseNumber }] of statements) {
    const { rowCount } = await world.owner.query(sql, [caseNumber]);
    if (rowCount === 0) throw new Error(`Nothing was changed by ${sql}`);
  }
  await world.owner.query('COMMIT');
}
