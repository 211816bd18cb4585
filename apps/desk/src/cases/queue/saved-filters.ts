const place = 'huiyin.desk.saved-filters';
const most = 20;

/** A filter under a name; `search` is the address of the queue, in which no word of a case stands. */
export type SavedFilter = { readonly name: string; readonly search: string };

/** The filters kept in this browser for a member of staff, in the order they were saved. What cannot be read is none. */
export function savedFilters(staffId: string): readonly SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${place}.${staffId}`) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSavedFilter) : [];
  } catch {
    return [];
  }
}

/** Keeps a filter, in place of one of the same name; the oldest gives way to the twenty-first. */
export function saveFilter(staffId: string, filter: SavedFilter): readonly SavedFilter[] {
  const others = savedFilters(staffId).filter(({ name }) => name !== filter.name);
  return write(staffId, [...others, filter].slice(-most));
}

/** Forgets a filter by its name. */
export function forgetFilter(staffId: string, name: string): readonly SavedFilter[] {
  return write(
    staffId,
    savedFilters(staffId).filter((filter) => filter.name !== name),
  );
}

function write(staffId: string, filters: readonly SavedFilter[]): readonly SavedFilter[] {
  localStorage.setItem(`${place}.${staffId}`, JSON.stringify(filters));
  return filters;
}

function isSavedFilter(value: unknown): value is SavedFilter {
  if (typeof value !== 'object' || value === null) return false;
  const { name, search } = value as Partial<Record<keyof SavedFilter, unknown>>;
  return typeof name === 'string' && typeof search === 'string';
}
