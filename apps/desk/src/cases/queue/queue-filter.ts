import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { civilDate } from '@huiyin/contract/fields';
import { publicationStates } from '@huiyin/domain/case/actor';
import { type CaseState, caseKinds, caseStates } from '@huiyin/domain/case/states';

const parameters = {
  states: 'state',
  kind: 'kind',
  unitId: 'unit',
  measureId: 'measure',
  problemId: 'problem',
  townId: 'town',
  receivedFrom: 'from',
  receivedTo: 'to',
  publications: 'publication',
  importId: 'import',
} as const;

const singles = [
  ...([
    'kind',
    'unitId',
    'measureId',
    'problemId',
    'townId',
    'receivedFrom',
    'receivedTo',
    'importId',
  ] as const),
];

/** Reads the filter from an address. What the address does not know, or knows wrongly, is left out. */
export function filterFrom(search: URLSearchParams, text: string): QueueFilter {
  const kind = search.get(parameters.kind);
  return {
    states: caseStates.filter((state) => search.getAll(parameters.states).includes(state)),
    kind: caseKinds.find((known) => known === kind) ?? null,
    unitId: idFrom(search, parameters.unitId),
    measureId: idFrom(search, parameters.measureId),
    problemId: idFrom(search, parameters.problemId),
    townId: idFrom(search, parameters.townId),
    receivedFrom: dayFrom(search, parameters.receivedFrom),
    receivedTo: dayFrom(search, parameters.receivedTo),
    overdue: search.get('overdue') === '1',
    supervised: search.get('supervised') === '1',
    clockAsked: search.get('clock') === '1',
    mine: search.get('mine') === '1',
    publications: publicationStates.filter((state) => search.getAll(parameters.publications).includes(state)),
    consented: search.get('consented') === '1',
    importId: idFrom(search, parameters.importId),
    text,
  };
}

/** Writes the filter as an address, except its search text: words of a case never stand in an address. */
export function searchFrom(filter: QueueFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const state of filter.states) search.append(parameters.states, state);
  for (const state of filter.publications) search.append(parameters.publications, state);
  for (const name of singles) {
    const value = filter[name];
    if (value !== null) search.set(parameters[name], value);
  }
  if (filter.overdue) search.set('overdue', '1');
  if (filter.supervised) search.set('supervised', '1');
  if (filter.clockAsked) search.set('clock', '1');
  if (filter.mine) search.set('mine', '1');
  if (filter.consented) search.set('consented', '1');
  return search;
}

/** The same filter with one state switched on or off. */
export function withState(filter: QueueFilter, state: CaseState): QueueFilter {
  const states = filter.states.includes(state)
    ? filter.states.filter((kept) => kept !== state)
    : [...filter.states, state];
  return { ...filter, states };
}

/** True when the filter leaves cases out. */
export function isNarrowed(filter: QueueFilter): boolean {
  return searchFrom(filter).toString() !== '' || filter.text !== '';
}

function idFrom(search: URLSearchParams, name: string): string | null {
  const value = search.get(name);
  return value && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? value : null;
}

function dayFrom(search: URLSearchParams, name: string): string | null {
  const value = search.get(name) ?? '';
  return civilDate.safeParse(value).success && value >= '0001-01-01' ? value : null;
}
