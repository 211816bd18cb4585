import type { CallStart } from '@huiyin/contract/portal/topic-calls';
import type { PartFields } from './send-part.ts';

export type PartFieldsProps = {
  start: CallStart;
  fields: PartFields | null;
  errorOf: (field: string) => string | undefined;
};
