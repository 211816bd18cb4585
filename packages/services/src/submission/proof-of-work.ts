import { createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { pressureOn, spend } from './budget.ts';

const validMinutes = 120;
const algorithm = 'PBKDF2/SHA-256';

function secrets(services: Services) {
  const key = Buffer.from(services.secret).toString('hex');
  return { hmacSignatureSecret: `${key}/work`, hmacKeySignatureSecret: `${key}/work-key` };
}

/** How many times the usual work is asked for, by how much of the budget of challenges is used up. */
const harder = [1, 2, 4, 8] as const;

/**
 * An ALTCHA challenge (protocol version 2) as JSON; a cheap phone solves it while its owner still types. Where many are asked for,
 * each is up to eight times as hard; the tries grow, since the cost of one is what an answer is checked by.
 */
export async function createWorkChallenge(services: Services, now: Date): Promise<string> {
  const { cost } = services.work;
  spend(services.budgets.work, now);
  const factor = harder[Math.floor(pressureOn(services.budgets.work) * harder.length)] ?? 8;
  const counter = services.work.counter * factor;
  const challenge = await createChallenge({
    algorithm,
    cost,
    counter: randomInt(Math.ceil(counter / 2), counter),
    deriveKey,
    expiresAt: new Date(now.getTime() + validMinutes * 60_000),
    ...secrets(services),
  });
  return JSON.stringify(challenge);
}

const payloadShape = z.object({
  challenge: z.object({
    parameters: z.looseObject({ algorithm: z.literal(algorithm), cost: z.number() }),
    signature: z.string(),
  }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string() }),
});

/** Whether a payload (JSON of challenge and solution) is a right, unexpired answer to a challenge of ours. */
export async function workIsDone(services: Services, payload: string): Promise<boolean> {
  const parsed = payloadShape.safeParse(parseJson(payload));
  if (!parsed.success || parsed.data.challenge.parameters.cost !== services.work.cost) return false;
  const { challenge, solution } = parsed.data as unknown as Payload;
  const result = await verifySolution({ challenge, solution, deriveKey, ...secrets(services) }).catch(
    () => null,
  );
  return result?.verified === true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
