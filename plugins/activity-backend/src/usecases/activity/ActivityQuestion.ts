import type {
  EventClass,
  EventType,
  HeatmapValue,
} from '@activity-insights/plugin-activity-common';

/** A question about activity as it was asked, each value checked by itself. */
export interface ActivityQuestion {
  /** Ref in lower case. */
  entity?: string;
  from?: string;
  to?: string;
  timezone?: string;
  sources: string[];
  types: readonly EventType[];
  projects: string[];
  branches: string[];
  /** Refs of Users in lower case, or ids of accounts. */
  persons: (string | number)[];
  include: EventClass[];
  scope: 'members' | 'owned';
}

/** A question for the activity by hour of the week. */
export interface HeatmapQuestion extends ActivityQuestion {
  /** `count` if missing. */
  value?: HeatmapValue;
  /** `previous`: with the range of equal length before. */
  compare?: 'previous';
}

/** A question for the activity of days. */
export interface CalendarQuestion extends ActivityQuestion {
  /** `day`: the contributors of each day, however many people there are. */
  contributors?: 'day';
}

/** A question for the activity by hour of the day, or by day of the week. */
export interface HistogramQuestion extends ActivityQuestion {
  dimension: 'hour' | 'weekday';
}

/** A question for the events themselves. */
export interface EventsQuestion extends ActivityQuestion {
  /** 0 is Monday. */
  weekday?: number;
  hour?: number;
  /** `YYYY-MM-DD` */
  date?: string;
  cursor?: string;
  limit: number;
}
