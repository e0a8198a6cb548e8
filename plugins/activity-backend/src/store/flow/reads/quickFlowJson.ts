import type { StageStretch, StatusTime } from '../../../flow/facts/ItemFact';

/*
 * What `itemFlowJson` has written, checked no further than that it was written by this version: an answer reads thousands of these
 * texts, and a schema takes several times as long as reading them.
 */

/** @throws TypeError if it is damaged */
export function readStagesQuickly(text: string): StageStretch[] {
  const { v, stages } = JSON.parse(text);
  if (v !== 1 || !Array.isArray(stages)) {
    throw new TypeError('Stages of a work item are damaged');
  }
  return stages.map(([from, stage]) => ({ from, stage }));
}

/** @throws TypeError if it is damaged */
export function readStatusesQuickly(text: string): StatusTime[] {
  const { v, statuses } = JSON.parse(text);
  if (v !== 1 || !Array.isArray(statuses)) {
    throw new TypeError('Statuses of a work item are damaged');
  }
  return statuses;
}
