import { readersOf } from '@huiyin/sealing/tip';
import { expect, it } from 'vitest';
import { sameOfficers } from './same-officers.ts';

it('an officer who came while the tip was written is no reader of it; who changed the key is', () => {
  const escrow = { escrowId: 'escrow', recipient: 'age1escrow' } as const;
  const officer = (staffId: string, keyId: string) =>
    ({ staffId, keyId, recipient: `age1${keyId}` }) as const;
  const fetched = { officers: [officer('a', 'a2'), officer('b', 'b1'), officer('new', 'n1')], escrow };
  const keys = sameOfficers(fetched, ['a', 'b', 'c']);
  expect(readersOf(keys, ['b'])?.keyIds).toEqual(['a2']);
  expect(readersOf(sameOfficers(fetched, ['c']), [])).toBeNull();
});
