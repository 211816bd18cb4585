/** One series of weekly counts; series of one group share a season. */
export interface CountSeries {
  readonly id: string;
  readonly group: string;
  readonly counts: readonly number[];
}

/** A week as the calendar knows it; `start` is its Monday, `YYYY-MM-DD`. */
export interface Week {
  readonly start: string;
  readonly springFestivalDays: number;
  readonly nationalDayDays: number;
}
