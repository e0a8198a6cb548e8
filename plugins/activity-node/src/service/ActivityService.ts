import type {
  ActivityEventList,
  ActivityEventsQuery,
  ActivityQuery,
  Calendar,
  FilterChoices,
  FilterChoicesQuery,
  HarvestRun,
  HarvestStreamList,
  Health,
  Heatmap,
  HeatmapQuery,
  Histogram,
  Pace,
  StartHarvestRun,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/**
 * Who asks, and for how long.
 *
 * @public
 */
export interface ActivityServiceOptions {
  /**
   * In whose name is asked: pass those of the request that you answer, so that users learn what they may, and
   * `await auth.getOwnServiceCredentials()` for what your plugin does by itself.
   */
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * Asks the backend of Activity Insights on behalf of another backend plugin. The answers, permissions and privacy are those of
 * its routes: who may not read about people, learns nothing about them here either.
 *
 * What is refused, or fails, is a `ResponseError` of `@backstage/errors` with the status and the body; too few people for an
 * answer is a 403 whose body names the reason `too-few-people`.
 *
 * @public
 */
export interface ActivityService {
  /** Activity by hour of the week. */
  getHeatmap(
    query: HeatmapQuery,
    options: ActivityServiceOptions,
  ): Promise<Heatmap>;
  /** Activity by local day. */
  getCalendar(
    query: ActivityQuery & { contributors?: 'day' },
    options: ActivityServiceOptions,
  ): Promise<Calendar>;
  /** Activity by hour of the day, or by day of the week. */
  getHistogram(
    query: ActivityQuery & { dimension: 'hour' | 'weekday' },
    options: ActivityServiceOptions,
  ): Promise<Histogram>;
  /** Activity inside and outside working hours. */
  getPace(query: ActivityQuery, options: ActivityServiceOptions): Promise<Pace>;
  /** The events behind a range, a day or a cell. */
  getEvents(
    query: ActivityEventsQuery,
    options: ActivityServiceOptions,
  ): Promise<ActivityEventList>;
  /** What filters can choose from for an entity. */
  getFilterChoices(
    query: FilterChoicesQuery,
    options: ActivityServiceOptions,
  ): Promise<FilterChoices>;
  /** The state of every stream, or of those that answers about an entity go by. */
  getHarvestStreams(
    query: { entity?: string },
    options: ActivityServiceOptions,
  ): Promise<HarvestStreamList>;
  /** Asks for a harvest. */
  startHarvestRun(
    request: StartHarvestRun,
    options: ActivityServiceOptions,
  ): Promise<HarvestRun>;
  /** One harvest run. */
  getHarvestRun(
    id: string,
    options: ActivityServiceOptions,
  ): Promise<HarvestRun>;
  /** The last known state of the database, the sources and the harvest; also when they are down. */
  getHealth(options: ActivityServiceOptions): Promise<Health>;
}
