import type { StaffActor } from '@huiyin/domain/case/actor';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import { createKey } from '../identity/staff-keys.ts';
import type { TestServices } from './open-test-services.ts';

/** A wrapped key as a browser sends one; in tests nobody unwraps it. */
export const wrappedKeyForTest = {
  kdf: 'argon2id' as const,
  cipher: 'xchacha20poly1305' as const,
  ...{ m: 19_456, t: 1, p: 1, salt: '00', nonce: '00', ciphertext: '00' },
};

/** Gives members of staff keys, and remembers their private halves as their browsers would. */
export function arrangeKeys({ services }: TestServices) {
  const privateKeys = new Map<string, string>();
  return {
    give: async (actor: StaffActor): Promise<void> => {
      const { recipient, privateKey } = await createBareKeyPair();
      await createKey(services, actor, { recipient, wrapped: wrappedKeyForTest });
      privateKeys.set(actor.staffId, privateKey);
    },
    put: (actor: StaffActor, privateKey: string) => void privateKeys.set(actor.staffId, privateKey),
    of: (actor: StaffActor): string => privateKeys.get(actor.staffId) ?? '',
  };
}
