import { describe, expect, it } from 'vitest';
import type { StageAttachment } from '../../caller/portal-caller.ts';
import { keptValue } from './read-form.ts';
import { readWritten } from './read-written.ts';

const address = 'https://portal.example/submit/write';
const stage: StageAttachment = async ({ fileName, bytes }) => {
  let size = 0;
  for await (const chunk of bytes) size += chunk.byteLength;
  if (fileName.endsWith('.txt')) return { ok: false, problem: 'typeNotAllowed' };
  return {
    ok: true,
    attachment: { attachmentId: `id-${fileName}`, fileName, mediaType: 'image/jpeg', bytes: size },
  };
};

function formWith(
  files: readonly { name: string; size: number }[],
  fields: readonly [string, string][] = [],
) {
  const form = new FormData();
  form.append('text', '第一行\n第二行');
  for (const [name, value] of fields) form.append(name, value);
  for (const { name, size } of files) form.append('files', new File([new Uint8Array(size)], name));
  return readWritten(new Request(address, { method: 'POST', body: form }), stage);
}

describe('reading a submitted form', () => {
  it('gives what was typed and hands each file on', async () => {
    const written = await formWith([{ name: 'a.jpg', size: 1000 }]);
    expect(written.fields.text).toBe('第一行\n第二行');
    expect(written.files).toMatchObject([{ attachmentId: 'id-a.jpg', fileName: 'a.jpg' }]);
  });

  it('loses nothing typed when a file is too large, and says so', async () => {
    const written = await formWith([{ name: 'huge.jpg', size: 10 * 1024 * 1024 + 1 }]);
    expect(written.fields.text).toBe('第一行\n第二行');
    expect(written.faults).toEqual([{ name: '', problem: 'tooLarge' }]);
  });

  it('names a file that is not acceptable, and a seventh one', async () => {
    const seven = Array.from({ length: 7 }, (_, index) => ({ name: `${index}.jpg`, size: 10 }));
    const written = await formWith([{ name: 'b.txt', size: 3 }, ...seven]);
    expect(written.files).toHaveLength(6);
    expect(written.faults).toEqual([
      { name: 'b.txt', problem: 'typeNotAllowed' },
      { name: '6.jpg', problem: 'tooMany' },
    ]);
  });

  it('keeps files of an earlier attempt unless they were unticked', async () => {
    const kept = ['one', 'two'].map((id) => keptValue({ attachmentId: id, fileName: `${id}|1.jpg` }));
    const written = await formWith(
      [],
      [...kept.map((value): [string, string] => ['kept', value]), ['drop', 'one']],
    );
    expect(written.files).toEqual([{ attachmentId: 'two', fileName: 'two|1.jpg' }]);
  });

  it('never rejects: a body that breaks off gives what had arrived', async () => {
    const body = '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n写了一半\r\n--x\r\nContent-Dis';
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const written = await readWritten(new Request(address, { method: 'POST', headers, body }), stage);
    expect(written.fields.text).toBe('写了一半');
    expect(written.faults).toEqual([{ name: '', problem: 'brokenOff' }]);
  });
});
