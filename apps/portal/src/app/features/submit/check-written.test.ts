import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { describe, expect, it } from 'vitest';
import { checkWritten } from './check-written.ts';
import { type FileFault, type WrittenField, writtenFrom } from './written.ts';

const code = createReceiptCode((count) => new Uint8Array(count).fill(7));
const complete: Partial<Record<WrittenField, string>> = {
  text: '路灯坏了',
  identity: 'anonymous',
  publish: 'no',
  receiptCode: code,
  formToken: 'token',
};
const check = (change: Partial<Record<WrittenField, string>>, faults: FileFault[] = []) =>
  checkWritten(writtenFrom((name) => ({ ...complete, ...change })[name] ?? '', [], faults));
const faultsOf = (...given: Parameters<typeof check>) => {
  const checked = check(...given);
  return checked.ok ? [] : checked.faults.map(({ field, problem }) => `${field} ${problem}`);
};

describe('what a citizen wrote becomes a submission', () => {
  it('takes a form without a script: the code itself and the form token', () => {
    const checked = check({});
    expect(checked.ok && checked.input.receipt).toEqual({ by: 'code', code });
    expect(checked.ok && checked.input.proof).toEqual({ by: 'formToken', token: 'token' });
    expect(checked.ok && checked.code).toBe(code);
  });

  it('takes a form with a script: only what is derived from the code, and the work', () => {
    const key = 'a'.repeat(64);
    const checked = check({ receiptCode: '', lookupHash: key, logKey: key, sealPublicKey: key, work: '{}' });
    expect(checked.ok && checked.input.receipt.by).toBe('keys');
    expect(checked.ok && checked.input.proof.by).toBe('work');
    expect(checked.ok && checked.code).toBeNull();
  });

  it('takes a day with its reason; one without the other is asked about, not dropped', () => {
    const checked = check({ needBy: '2026-12-01', needByReason: ' 报名截止 ' });
    expect(checked.ok && checked.input.form.needBy).toEqual({ on: '2026-12-01', reason: '报名截止' });
    expect(faultsOf({ needByReason: '报名截止' })).toEqual(['needBy missing']);
    expect(faultsOf({ needBy: '2026-12-01' })).toEqual(['needByReason missing']);
  });

  it('takes whom it is to be kept from: a unit, words, both, or nobody', () => {
    const unit = '6b0c9f6e-8f5b-4b7a-9a51-2f5d7b1f9a10';
    const accusedOf = (change: Partial<Record<WrittenField, string>>) => {
      const checked = check(change);
      return checked.ok ? checked.input.form.accused : checked.faults;
    };
    expect(accusedOf({})).toBeNull();
    expect(accusedOf({ accusedUnit: unit })).toEqual({ unitIds: [unit], words: '' });
    expect(accusedOf({ accusedWords: ' 某局某人 ' })).toEqual({ unitIds: [], words: '某局某人' });
    expect(faultsOf({ accusedWords: '字'.repeat(501) })).toEqual(['accusedWords tooLong']);
    expect(faultsOf({ accusedUnit: 'x' })).toEqual(['accused malformed']);
  });

  it('takes a contact that the browser sealed as it came, and none in clear beside it', () => {
    const sealed = {
      ...{ algorithm: 'age/x25519', identity: 'YWdl', notice: null },
      keyIds: ['6b0c9f6e-8f5b-4b7a-9a51-2f5d7b1f9a10'],
    };
    const checked = check({ identity: 'confidential', sealed: JSON.stringify(sealed), name: '李' });
    expect(checked.ok && checked.input.sealed).toEqual(sealed);
    expect(checked.ok && checked.input.form.name).toBe('');
  });

  it('takes a confidential contact from a page without a script, to be sealed by the server', () => {
    const checked = check({ identity: 'confidential', name: '李', forUnit: 'yes' });
    expect(checked.ok && checked.input).toMatchObject({
      sealed: null,
      form: { name: '李', contactForUnit: false },
    });
    expect(faultsOf({ identity: 'confidential' })).toEqual(['name missing']);
    expect(faultsOf({ identity: 'confidential', sealed: 'nonsense' })).toEqual(['proof missing']);
  });

  it('leaves name and contact out without a name, whatever was typed', () => {
    const checked = check({ name: '李', telephone: 'nonsense', mail: 'nonsense' });
    expect(checked.ok && checked.input.form).toMatchObject({ name: '', telephone: '', mail: '' });
  });

  it('counts by code point: 5000 rare characters pass, 5001 do not', () => {
    expect(faultsOf({ text: '𠮷'.repeat(5000) })).toEqual([]);
    expect(faultsOf({ text: '𠮷'.repeat(5001) })).toEqual(['text tooLong']);
  });
});

describe('what is missing is named, field by field', () => {
  it('names everything that an empty form lacks', () => {
    const missing = faultsOf({ text: ' ', identity: '', publish: '' });
    expect(missing).toEqual(['text missing', 'identityMode malformed', 'mayPublish malformed']);
  });

  it('asks for a name only from those who chose to leave one', () => {
    expect(faultsOf({ identity: 'realName' })).toEqual(['name missing']);
    expect(faultsOf({ identity: 'realName', name: '李', telephone: 'abc' })).toEqual(['telephone malformed']);
  });

  it('refuses a receipt that is none, and files that could not be taken', () => {
    expect(faultsOf({ receiptCode: 'ABC' })).toEqual(['proof missing']);
    expect(faultsOf({}, [{ name: 'b.txt', problem: 'typeNotAllowed' }])).toEqual(['files typeNotAllowed']);
  });
});
