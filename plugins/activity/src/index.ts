/**
 * Entity tabs and cards of Activity Insights. This entry is for apps on the legacy frontend system, `./alpha` for the new one.
 *
 * @packageDocumentation
 */
export {
  activityPlugin,
  EntityActivityCard,
  EntityActivityContent,
  EntityDoraCard,
  EntityFlowContent,
  EntityWorkCard,
  EntityWorkContent,
} from './plugin';
export { isActivityAvailable } from './entity/isActivityAvailable';
export { isDoraAvailable } from './entity/isDoraAvailable';
export { isFlowAvailable } from './entity/isFlowAvailable';
export { activityApiRef, type ActivityApi } from './api/activityApiRef';
export { doraApiRef, type DoraApi } from './api/doraApiRef';
export { flowApiRef, type FlowApi } from './api/flowApiRef';
export { workItemsApiRef, type WorkItemsApi } from './api/workItemsApiRef';
export { activityTranslationRef } from './words/activityTranslationRef';
