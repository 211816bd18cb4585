import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetFilter, savedFilters, saveFilter } from './saved-filters.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});

describe('saved filters', () => {
  it('are each officer’s own, one to a name', () => {
    saveFilter('zhou', { name: '超期', search: 'overdue=1' });
    saveFilter('zhou', { name: '超期', search: 'overdue=1&kind=complaint' });
    expect(savedFilters('zhou')).toEqual([{ name: '超期', search: 'overdue=1&kind=complaint' }]);
    expect(savedFilters('peng')).toEqual([]);
  });

  it('can be forgotten, and what cannot be read is none', () => {
    saveFilter('zhou', { name: '超期', search: 'overdue=1' });
    expect(forgetFilter('zhou', '超期')).toEqual([]);
    localStorage.setItem('huiyin.desk.saved-filters.zhou', '{broken');
    expect(savedFilters('zhou')).toEqual([]);
  });
});
