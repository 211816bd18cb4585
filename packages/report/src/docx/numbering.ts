import { writeNumber } from './number-formats.ts';
import { xmlEvents } from './xml.ts';

/** Which list and level a paragraph belongs to, as its own properties or its style say. */
export interface ListPlace {
  list: string;
  level: number | null;
}

interface Level {
  start: number;
  format: string;
  text: string;
  /** False for a level that goes on counting under the next heading. */
  restarts: boolean;
}

interface Definition {
  levels: Map<number, Level>;
  styleLink: string | null;
  borrowsFrom: string | null;
}

interface List {
  definition: string;
  starts: Map<number, number>;
}

interface Style {
  basedOn: string | null;
  place: ListPlace | null;
}

/** Counts through the lists of one document, paragraph by paragraph. */
export interface Numbering {
  /** The sign that Word prints before this paragraph, '' for none; null where it cannot be told. */
  signFor: (own: ListPlace | null, style: string | null) => string | null;
}

const deepest = 8;

/** Reads the lists of a document (ECMA-376 part 1, 17.9) and the styles that carry a number. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const { definitions, lists } = readLists(numberingXml);
  const styles = readStyles(stylesXml);
  const counts = new Map<string, Record<number, number>>();
  const begun = new Set<string>();
  return {
    signFor: (own, style) => {
      const place = completed(own, styleOf(styles, style));
      if (!place || place.list === '0') return '';
      const list = lists.get(place.list);
      const definition = list ? definitionOf(definitions, list.definition) : undefined;
      if (!list || !definition) return null;
      const counters = counts.get(list.definition) ?? {};
      counts.set(list.definition, counters);
      if (!begun.has(place.list)) for (const [level, start] of list.starts) counters[level] = start - 1;
      begun.add(place.list);
      return sign(definition, counters, Math.min(deepest, place.level ?? 0));
    },
  };
}

function completed(own: ListPlace | null, styled: ListPlace | null): ListPlace | null {
  const place = own ?? styled;
  return place && { list: place.list, level: place.level ?? styled?.level ?? 0 };
}

function sign({ levels }: Definition, counters: Record<number, number>, at: number): string | null {
  const level = levels.get(at);
  if (!level) return null;
  counters[at] = (counters[at] ?? level.start - 1) + 1;
  for (let below = at + 1; below <= deepest; below++)
    if (levels.get(below)?.restarts !== false) delete counters[below];
  if (level.format === 'bullet') return '• ';
  let known = true;
  const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const above = levels.get(Number(place) - 1);
    const value = counters[Number(place) - 1] ?? above?.start ?? 1;
    const written = writeNumber(value, above?.format ?? 'decimal');
    if (written === null) known = false;
    return written ?? '';
  });
  return known ? text.trim().replace(/(?<=[\p{L}\p{Nd}])$/u, ' ') : null;
}

function definitionOf(definitions: ReadonlyMap<string, Definition>, id: string): Definition | undefined {
  const found = definitions.get(id);
  if (!found?.borrowsFrom) return found;
  return [...definitions.values()].find(({ styleLink }) => styleLink === found.borrowsFrom);
}

function styleOf(styles: ReadonlyMap<string, Style>, name: string | null): ListPlace | null {
  let style = name === null ? undefined : styles.get(name);
  for (let steps = 0; style && steps < 20; steps++) {
    if (style.place) return style.place;
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return null;
}

function readLists(xml: string): { definitions: Map<string, Definition>; lists: Map<string, List> } {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  let definition: Definition | null = null;
  let list: List | null = null;
  let index = 0;
  let level: Level | null = null;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'close' && event.name === 'abstractNum') definition = null;
    if (event.kind === 'close' && event.name === 'num') list = null;
    if (event.kind !== 'open') continue;
    const value = event.attributes.get('val') ?? '';
    if (event.name === 'abstractNum') {
      definition = { levels: new Map(), styleLink: null, borrowsFrom: null };
      definitions.set(event.attributes.get('abstractNumId') ?? '', definition);
    } else if (event.name === 'num') {
      list = { definition: '', starts: new Map() };
      lists.set(event.attributes.get('numId') ?? '', list);
    } else if (event.name === 'abstractNumId' && list) list.definition = value;
    else if (event.name === 'lvl' || event.name === 'lvlOverride') {
      index = Number(event.attributes.get('ilvl') ?? 0);
      level = { start: 1, format: 'decimal', text: '', restarts: true };
      if (event.name === 'lvl' && definition) definition.levels.set(index, level);
    } else if (event.name === 'startOverride' && list) list.starts.set(index, Number(value));
    else if (event.name === 'start' && level) level.start = Number(value);
    else if (event.name === 'numFmt' && level) level.format = value;
    else if (event.name === 'lvlRestart' && level) level.restarts = value !== '0';
    else if (event.name === 'lvlText' && level) level.text = value;
    else if (event.name === 'styleLink' && definition) definition.styleLink = value;
    else if (event.name === 'numStyleLink' && definition) definition.borrowsFrom = value;
  }
  return { definitions, lists };
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'close' && event.name === 'style') style = null;
    if (event.kind !== 'open') continue;
    const value = event.attributes.get('val') ?? '';
    if (event.name === 'style') {
      style = { basedOn: null, place: null };
      styles.set(event.attributes.get('styleId') ?? '', style);
    } else if (style && event.name === 'basedOn') style.basedOn = value;
    else if (style && event.name === 'numId')
      style.place = { list: value, level: style.place?.level ?? null };
    else if (style && event.name === 'ilvl')
      style.place = { list: style.place?.list ?? '', level: Number(value) };
  }
  return styles;
}
