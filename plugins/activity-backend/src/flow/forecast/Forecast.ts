import type {
  FlowForecast,
  FlowReason,
} from '@activity-insights/plugin-activity-common';

/** What a forecast is made from. */
export interface ForecastQuestion {
  /** How much was done on each local day, whole days only, the oldest first. */
  history: FlowForecast['history'];
  /** When will so many be done; at least 1. */
  items?: number;
  /** How many will be done by the end of this local day, `YYYY-MM-DD`. */
  by?: string;
  /** 0 to 4,294,967,295. */
  seed: number;
  /** UTC epoch milliseconds. */
  now: number;
  /** IANA name. */
  zone: string;
}

/** The part of an answer that follows from it. */
export interface Forecast
  extends Pick<
    FlowForecast,
    'history' | 'trials' | 'seed' | 'assumptions' | 'howMany' | 'when'
  > {
  notes: FlowReason[];
}

/** Per cent of the trials. */
export const confidences = [50, 75, 85, 95];

export const trials = 10_000;

/** Ten years. */
export const mostDays = 3_652;
