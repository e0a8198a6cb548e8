/**
 * Harvests GitLab for Activity Insights.
 *
 * @packageDocumentation
 */
export { activityGitlabFeature as default } from './feature';
