/**
 * Harvests Jira Cloud and Jira Data Center for Activity Insights.
 *
 * @packageDocumentation
 */
export { activityJiraFeature as default } from './feature';
