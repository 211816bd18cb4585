/** Work the server does by itself. Each job is one file in this folder, listed in `jobs.ts`. */
export interface Job {
  /** Names the queue; changing it orphans what is queued. */
  readonly name: string;
  /** Seconds from the end of one run to the beginning of the next. */
  readonly pauseSeconds: number;
  /** One run; what it throws is logged and the next run comes all the same. */
  run(): Promise<void>;
}
