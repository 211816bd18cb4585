import { type FormEvent, useCallback, useRef, useState } from 'react';
import { type FieldErrors, useExplain } from '../rpc/use-explain.ts';

export type FormState = {
  readonly errors: FieldErrors;
  readonly failure: string | null;
  readonly busy: boolean;
  /** Counts unsuccessful attempts, so that the summary can take focus again. */
  readonly attempt: number;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
};

type FormPlan = {
  /** Errors by field name found before sending; an empty record means: send. */
  readonly check: (data: FormData) => FieldErrors;
  readonly send: (data: FormData) => Promise<unknown>;
  /** Called after the server agreed. */
  readonly done?: (() => void) | undefined;
};

const none: FieldErrors = {};

/** Thrown by `send` when it finds, by asking, that a field is not acceptable. */
export class NotAcceptable extends Error {
  readonly fields: FieldErrors;

  constructor(fields: FieldErrors) {
    super('not acceptable');
    this.fields = fields;
  }
}

/** Checks, sends and explains a form. Inputs keep what was typed whatever happens; a second submit while busy does nothing. */
export function useForm({ check, send, done }: FormPlan): FormState {
  const explain = useExplain();
  const running = useRef(false);
  const [state, setState] = useState({
    errors: none,
    failure: null as string | null,
    busy: false,
    attempt: 0,
  });

  const fail = useCallback((errors: FieldErrors, failure: string | null) => {
    setState((before) => ({ errors, failure, busy: false, attempt: before.attempt + 1 }));
  }, []);

  const submit = async (data: FormData) => {
    if (running.current) return;
    const errors = check(data);
    if (Object.keys(errors).length > 0) return fail(errors, null);
    running.current = true;
    setState((before) => ({ ...before, errors: none, failure: null, busy: true }));
    try {
      await send(data);
      setState((before) => ({ ...before, busy: false }));
      done?.();
    } catch (error) {
      if (error instanceof NotAcceptable) return fail(error.fields, null);
      const { whole, fields } = explain(error);
      fail(fields, whole);
    } finally {
      running.current = false;
    }
  };

  return {
    ...state,
    onSubmit: (event) => {
      event.preventDefault();
      void submit(new FormData(event.currentTarget));
    },
  };
}

/** The text of a field, line ends as typed on any system made alike. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}
