import type { Poster } from '@huiyin/poster/draw-poster';
import { describe, expect, it } from 'vitest';
import { keepPosters } from './keep-posters.ts';

const poster = (title: string) => ({ title }) as Poster;

describe('posters that are asked for', () => {
  it('are drawn once each, and again only when something on them has changed', async () => {
    const drawn: string[] = [];
    const give = keepPosters(async ({ title }) => {
      drawn.push(title);
      return new Uint8Array([drawn.length]);
    });
    await Promise.all([give(poster('a')), give(poster('a')), give(poster('b'))]);
    expect(await give(poster('a'))).toEqual(new Uint8Array([1]));
    expect(drawn).toEqual(['a', 'b']);
  });

  it('are refused to those who come when four wait', async () => {
    const give = keepPosters(async () => new Uint8Array());
    const asked = ['a', 'b', 'c', 'd', 'e'].map((title) => give(poster(title)));
    expect((await Promise.all(asked)).map((one) => one === null)).toEqual([false, false, false, false, true]);
    expect(await give(poster('e'))).not.toBeNull();
  });

  it('that failed are drawn again', async () => {
    let tries = 0;
    const give = keepPosters(async () => {
      tries += 1;
      if (tries === 1) throw new Error('no font');
      return new Uint8Array();
    });
    await expect(give(poster('a'))).rejects.toThrow('no font');
    expect(await give(poster('a'))).not.toBeNull();
  });
});
