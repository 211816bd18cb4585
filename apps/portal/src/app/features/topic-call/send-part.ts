import { proposeTopicInput, rateTopicsInput, voteInput } from '@huiyin/contract/portal/topic-calls';
import type { CallPart } from '@huiyin/domain/topic-call/topic-call';
import type { topicCallMessages } from '@huiyin/i18n/topic-call';
import type { FieldError } from '@huiyin/ui/error-summary';
import type { PortalCaller } from '../../caller/portal-caller.ts';
import { publicErrorOf, statusOfError } from '../../caller/public-error.ts';

const ratingField = 'rating-';

/** What a form of a call sent, as typed and chosen. */
export type PartFields = {
  readonly text: string;
  readonly town: string;
  readonly again: string;
  readonly formToken: string;
  readonly work: string;
  /** Topics that were ticked. */
  readonly topics: readonly string[];
  /** What was said of each topic. */
  readonly ratings: Readonly<Record<string, string>>;
};

/** The name of the field in which one topic is rated. */
export const ratingName = (groupId: string): string => `${ratingField}${groupId}`;

/** What the form sent, of whichever part. */
export function partFields(form: FormData): PartFields {
  const field = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  const ratings = [...form.keys()].filter((name) => name.startsWith(ratingField));
  return {
    ...{ text: field('text'), town: field('town'), again: field('again') },
    ...{ formToken: field('formToken'), work: field('work') },
    topics: form.getAll('topic').map(String),
    ratings: Object.fromEntries(ratings.map((name) => [name.slice(ratingField.length), field(name)])),
  };
}

/** The control to mend; `call` when its time is over. */
export type PartFault =
  | 'text'
  | 'town'
  | 'topics'
  | 'ratings'
  | 'again'
  | 'call'
  | 'tooFast'
  | 'proof'
  | 'unavailable';
type Sent =
  /** `done` is the number of a proposal, or 1. */
  | { readonly ok: true; readonly done: number }
  | { readonly ok: false; readonly status: number; readonly faults: readonly PartFault[] };
type Sending = {
  readonly year: number;
  readonly part: CallPart;
  readonly fields: PartFields;
  readonly deviceKey: string;
};

/** Sends one part of a call, or says which fields are to be mended. */
export async function sendPart(calls: PortalCaller['topicCall'], sending: Sending): Promise<Sent> {
  const { part } = sending;
  const parsed = shapes[part].safeParse(inputOf(sending));
  if (!parsed.success) {
    const faults = new Set(parsed.error.issues.map(({ path }) => faultIn(part, String(path[0]))));
    return { ok: false, status: 400, faults: [...faults] };
  }
  try {
    return { ok: true, done: await send(calls, sending) };
  } catch (error) {
    const { code, fields } = publicErrorOf(error);
    const [fault] = fields;
    const isTooFast = fault?.field === 'proof' && fault.problem === 'tooShort';
    const named = isTooFast ? 'tooFast' : fault ? faultIn(part, fault.field) : 'unavailable';
    return { ok: false, status: statusOfError(code), faults: [named] };
  }
}

const shapes = { propose: proposeTopicInput, vote: voteInput, rate: rateTopicsInput };

async function send(calls: PortalCaller['topicCall'], sending: Sending): Promise<number> {
  const input = inputOf(sending);
  switch (sending.part) {
    case 'propose':
      return (await calls.propose(proposeTopicInput.parse(input))).number;
    case 'vote':
      await calls.vote(voteInput.parse(input));
      return 1;
    case 'rate':
      await calls.rate(rateTopicsInput.parse(input));
      return 1;
  }
}

function inputOf({ year, part, fields, deviceKey }: Sending): Record<string, unknown> {
  const { text, town, again, formToken, work, topics, ratings } = fields;
  const proof = work ? { by: 'work', payload: work } : { by: 'formToken', token: formToken };
  if (part === 'propose') return { year, text, townId: town || null, proof };
  const voice = { year, deviceKey, again: again || null, proof };
  if (part === 'vote') return { ...voice, groupIds: topics };
  return { ...voice, ratings: Object.entries(ratings).map(([groupId, answer]) => ({ groupId, answer })) };
}

function faultIn(part: CallPart, field: string): PartFault {
  switch (field) {
    case 'text':
    case 'again':
    case 'call':
    case 'proof':
      return field;
    case 'townId':
      return 'town';
    case 'groupIds':
    case 'ratings':
    case 'choices':
      return part === 'rate' ? 'ratings' : 'topics';
    default:
      return 'unavailable';
  }
}

type Words = (typeof topicCallMessages)['zh-CN']['form']['errors'];

/** Each fault as a sentence, tied to the control that mends it. */
export function partErrors(faults: readonly PartFault[], words: Words, phone: string): FieldError[] {
  return faults.map((fault) => {
    switch (fault) {
      case 'call':
      case 'unavailable':
        return { field: null, text: words.unavailable(phone) };
      case 'tooFast':
      case 'proof':
        return { field: null, text: words[fault] };
      default:
        return { field: fault, text: words[fault] };
    }
  });
}
