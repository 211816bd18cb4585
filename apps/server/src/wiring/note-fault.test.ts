import { TRPCError } from '@trpc/server';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { placeOfError } from '../operator/log.ts';
import { noteFault } from './note-fault.ts';

function noted(error: TRPCError): string[] {
  const lines: string[] = [];
  const log = pino({ base: null, serializers: { err: placeOfError } }, { write: (line) => lines.push(line) });
  noteFault(log)({ error, path: 'case.view' });
  return lines;
}

describe('a procedure that ended as none may', () => {
  it('is noted with its name and place, and without a word of the error', () => {
    const cause = new TypeError('王女士，13800000000');
    const [line = ''] = noted(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }));
    expect(JSON.parse(line)).toMatchObject({
      ...{ level: 50, msg: 'procedure failed', procedure: 'case.view' },
      err: { name: 'TRPCError', cause: { name: 'TypeError' } },
    });
    expect(line).toContain('note-fault.test.ts');
    expect(line).not.toContain('王女士');
  });

  it('is not one that refused', () => {
    expect(noted(new TRPCError({ code: 'FORBIDDEN' }))).toEqual([]);
    expect(noted(new TRPCError({ code: 'SERVICE_UNAVAILABLE' }))).toEqual([]);
  });
});
