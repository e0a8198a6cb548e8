/**
 * The shared vocabulary of Activity Insights: event types, classes, DTOs, permissions and the HTTP client.
 *
 * @packageDocumentation
 */
export * from './eventTypes';
export * from './eventClasses';
export * from './accountDtos';
export * from './activityDtos';
export * from './activityQueries';
export * from './choiceDtos';
export * from './harvestDtos';
export * from './healthDtos';
export * from './rollupDtos';
export * from './viewDtos';
export * from './workItemDtos';
export * from './workItemDetailDtos';
export * from './workItemQueries';
export * from './flowMetrics';
export * from './flowValueDtos';
export * from './flowDtos';
export * from './flowItemDtos';
export * from './flowDayDtos';
export * from './flowQueries';
export * from './doraMetrics';
export * from './doraDtos';
export * from './doraListDtos';
export * from './doraQueries';
export * from './reportDtos';
export * from './foldName';
export * from './nameGlob';
export * from './activitySignal';
export * from './permissions';
export * from './toSearchParams';
export type { ActivityRequestOptions } from './ActivityHttp';
export * from './ActivityClient';
export * from './WorkItemClient';
export * from './FlowClient';
export * from './DoraClient';
export * from './ReportClient';
