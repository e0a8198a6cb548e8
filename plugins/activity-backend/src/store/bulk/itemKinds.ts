import { eventTypes } from '@activity-insights/plugin-activity-common';
import { kindOf } from '../eventKinds';

/** The numbers of the types of events that happen to work items, and of which many at once are bulk. */
export const itemKinds: readonly number[] = eventTypes
  .filter(type => type.startsWith('item_'))
  .map(kindOf);
