import type { Subject } from '../../page/paths.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a submission is about, from an address or a form; what is no id or slug counts as nothing. */
export function subjectOf(fields: { get(name: string): unknown }): {
  measureId: string | null;
  topic: string | null;
  same: string | null;
} {
  const measure = fields.get('measure');
  const topic = fields.get('topic');
  const same = fields.get('same');
  return {
    measureId: typeof measure === 'string' && uuid.test(measure) ? measure : null,
    same: typeof same === 'string' && (same === 'measure' || uuid.test(same)) ? same : null,
    topic: typeof topic === 'string' && /^[a-z0-9-]{1,40}$/.test(topic) ? topic : null,
  };
}

/** The subject as hidden fields, so that it travels with the form. */
export function subjectFields({ measureId, topic, same }: Subject): { name: string; value: string }[] {
  return [
    ...(measureId ? [{ name: 'measure', value: measureId }] : []),
    ...(same ? [{ name: 'same', value: same }] : []),
    ...(topic ? [{ name: 'topic', value: topic }] : []),
  ];
}
