import { useCallback } from 'react';
import { useWords } from '../words/words.tsx';
import { failureOf } from './failure.ts';

export type FieldErrors = Readonly<Record<string, string>>;
export type Explanation = { readonly whole: string; readonly fields: FieldErrors };

/** Turns a failed call into sentences: one for the whole, one for each field that was named. */
export function useExplain(): (error: unknown) => Explanation {
  const { words, caseWords } = useWords();
  return useCallback(
    (error) => {
      const failure = failureOf(error);
      if (failure.kind === 'signedOut') return { whole: words.failure.signedOut, fields: {} };
      if (failure.kind === 'unreachable') return { whole: words.failure.offline, fields: {} };
      if (failure.kind === 'unknown') return { whole: words.failure.unavailable, fields: {} };
      const { code, fields, refusal, state } = failure.error;
      const fieldErrors: Record<string, string> = {};
      for (const { field, problem } of fields) fieldErrors[field] = words.fieldProblem[problem];
      if (code !== 'refused' || refusal === null) return { whole: words.failure[code], fields: fieldErrors };
      const sentence =
        refusal === 'wrongState'
          ? words.refusal.wrongState(state ? caseWords.states[state] : '')
          : words.refusal[refusal];
      for (const field of Object.keys(fieldErrors)) fieldErrors[field] = sentence;
      return { whole: sentence, fields: fieldErrors };
    },
    [words, caseWords],
  );
}
