/**
 * Entity tab and card of Activity Insights. This entry is for apps on the legacy frontend system, `./alpha` for the new one.
 *
 * @packageDocumentation
 */
export {
  activityPlugin,
  EntityActivityCard,
  EntityActivityContent,
} from './plugin';
export { isActivityAvailable } from './entity/isActivityAvailable';
export { activityApiRef, type ActivityApi } from './api/activityApiRef';
export { activityTranslationRef } from './words/activityTranslationRef';
