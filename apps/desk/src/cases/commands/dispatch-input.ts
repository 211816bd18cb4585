import { textOf } from '../../form/use-form.ts';

/** A dispatch as it stands in the form. */
export function dispatchFrom(data: FormData) {
  return {
    unitId: textOf(data, 'unitId'),
    sectionId: textOf(data, 'sectionId') || null,
    instruction: textOf(data, 'instruction'),
    participantUnitIds: data.getAll('participantUnitIds').map(String),
    remember: textOf(data, 'remember') !== '',
  };
}
