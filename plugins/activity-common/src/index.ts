/**
 * The shared vocabulary of Activity Insights: event types, classes, DTOs, permissions and the HTTP client.
 *
 * @packageDocumentation
 */
export * from './eventTypes';
export * from './eventClasses';
export * from './activityDtos';
export * from './harvestDtos';
export * from './permissions';
export * from './ActivityClient';
