/**
 * Harvests plain git repositories for Activity Insights.
 *
 * @packageDocumentation
 */
export { activityModuleGit as default } from './module';
