/**
 * The source contract of Activity Insights: what a module implements, and where it registers; and a service by which other
 * backend plugins ask it.
 *
 * @packageDocumentation
 */
export * from './records';
export * from './source';
export * from './SourceError';
export * from './extensionPoint';
export * from './instances/durationSchema';
export * from './instances/parseComponentRef';
export { readInstances } from './instances/readInstances';
export type {
  InstanceSettings,
  InstancesKey,
} from './instances/instanceSettings';
export * from './paging/PageBuilder';
export * from './paging/parseStoredCursor';
export * from './requests';
export * from './service/ActivityService';
export * from './service/activityServiceRef';
export * from './webhooks/Batches';
export * from './webhooks/createWebhookFeature';
export * from './webhooks/createWebhookReceiver';
export * from './webhooks/signatures';
export * from './webhooks/WebhookIngress';
export * from './webhooks/WebhookMetrics';
