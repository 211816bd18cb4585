import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeWindow, forgetInWindow, keepInWindow, openWindow, readInWindow } from './window-store.ts';

const [mine, theirs] = [1, 2].map(() => randomBytes(32).toString('base64url')) as [string, string];
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('sessionStorage', {
    get length() {
      return stored.size;
    },
    key: (at: number) => [...stored.keys()][at] ?? null,
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => void stored.set(name, text),
    removeItem: (name: string) => void stored.delete(name),
  });
});
afterEach(() => {
  closeWindow();
  vi.unstubAllGlobals();
});

describe('what the desk keeps in its window', () => {
  it('lies sealed in the storage, and is there again after a reload or a new sign-in', async () => {
    await openWindow(mine);
    await keepInWindow('draft.1', '王某的电话是 13900000000');
    expect(JSON.stringify([...stored])).not.toMatch(/王某|13900000000/);
    closeWindow();
    expect(readInWindow('draft.1')).toBeNull();
    await openWindow(mine);
    expect(readInWindow('draft.1')).toBe('王某的电话是 13900000000');
  });

  it('is not opened to who signs in after somebody else, and is not lost by it', async () => {
    await openWindow(mine);
    await keepInWindow('draft.1', '甲');
    await openWindow(theirs);
    expect(readInWindow('draft.1')).toBeNull();
    await keepInWindow('draft.2', '乙');
    await openWindow(mine);
    expect([readInWindow('draft.1'), readInWindow('draft.2')]).toEqual(['甲', null]);
  });

  it('is what was typed last, however long sealing takes, and nothing once it is forgotten', async () => {
    await openWindow(mine);
    await Promise.all(['一', '一二', '一二三'].map((text) => keepInWindow('draft.1', text)));
    const late = keepInWindow('draft.2', '送出之前');
    forgetInWindow('draft.2');
    await late;
    closeWindow();
    await openWindow(mine);
    expect([readInWindow('draft.1'), readInWindow('draft.2')]).toEqual(['一二三', null]);
    await keepInWindow('draft.1', '');
    expect(stored.size).toBe(0);
  });

  it('is nothing while nobody is signed in', async () => {
    await keepInWindow('draft.1', '甲');
    expect(stored.size).toBe(0);
  });
});
