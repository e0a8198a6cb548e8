/**
 * A company that is made up, behind the HTTP APIs of Jira and GitLab.
 *
 * @packageDocumentation
 */
export { activityDemoSourcesPlugin as default } from './plugin';
export { describeCatalog, type CatalogEntity } from './catalog/describeCatalog';
export * from './createDemoSources';
export * from './DemoSettings';
export * from './model';
export { tellTruth } from './truth/tellTruth';
export * from './truth/rows';
