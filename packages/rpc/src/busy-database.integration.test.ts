import type { StaffActor } from '@huiyin/domain/case/actor';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deskCallers, deskRouter, staffProcedure } from './trpc.ts';
import { contextOverHttp } from './wiring.ts';

const busy = { code: 'SERVICE_UNAVAILABLE', cause: { publicError: { code: 'unavailable' } } };

describe('a database that is asked too much at once', () => {
  let test: TestServices;
  let actor: StaffActor;
  let letGo = (): void => undefined;
  beforeAll(async () => {
    test = await openTestServices();
    actor = await arrangeDesk(test).staff('triageOfficer');
    // Takes every connection there is: whoever gets none in time ends as the procedures below do.
    const done = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { prisma } = test.services.database;
    await new Promise<void>((allTaken) => {
      let taken = 0;
      for (let each = 0; each < 10; each++)
        prisma
          .$transaction(
            async () => {
              taken += 1;
              if (taken === 10) allTaken();
              await done;
            },
            { timeout: 60_000 },
          )
          .catch(() => undefined);
    });
  });
  afterAll(async () => {
    letGo();
    await test.close();
  });

  const call = () => {
    const { prisma } = test.services.database;
    const asks = (work: () => Promise<unknown>) => staffProcedure.input(z.void()).query(work);
    const router = deskRouter({
      writes: asks(() => prisma.$transaction(async () => 1, { maxWait: 50 })),
      reads: asks(() => prisma.jurisdiction.count()),
      fails: asks(() => Promise.reject(new Error('anything else'))),
    });
    return deskCallers(router)({ services: test.services, actor, portalOrigin: '' });
  };

  it('is no fault of the program: no transaction, no connection, nor one to find out who asks', async () => {
    const whoAsks = test.services.database.prisma.jurisdiction.count();
    await Promise.all(
      [call().writes(), call().reads(), contextOverHttp(whoAsks)].map((asked) =>
        expect(asked).rejects.toMatchObject(busy),
      ),
    );
  }, 30_000);

  it('and nothing else passes for it', async () => {
    await expect(call().fails()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });
});
