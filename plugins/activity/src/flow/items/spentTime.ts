import type {
  FlowItems,
  WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';

type FlowItem = FlowItems['items'][number];

/** Time that an item spent in a status, or a change in a stage. */
export interface SpentTime {
  /** A status by its name; a stage of a change by its metric. */
  name: string;
  stage: WorkItemStatusCategory | null;
  seconds: number;
}

/** The stages of a change in their order, each as far as along as it is coloured. */
const stages = [
  ['coding-time', 'codingSeconds', 'inProgress'],
  ['pickup-time', 'pickupSeconds', 'todo'],
  ['review-time', 'reviewSeconds', 'inProgress'],
  ['deploy-time', 'deploySeconds', 'todo'],
] as const;

/** Where the time of an item has gone, as far as it is known; nothing of no length. */
export function spentTime(item: FlowItem): SpentTime[] {
  if (item.about === 'workItems') {
    return item.timeInStatus
      .filter(({ seconds, stage }) => seconds > 0 && stage !== 'done')
      .map(({ status, stage, seconds }) => ({ name: status, stage, seconds }));
  }
  return stages.flatMap(([name, field, stage]) => {
    const seconds = item[field];
    return seconds ? [{ name, stage, seconds }] : [];
  });
}
