/**
 * Harvest engine, store, analytics and HTTP routes of Activity Insights.
 *
 * @packageDocumentation
 */
export { activityPlugin as default } from './plugin';
