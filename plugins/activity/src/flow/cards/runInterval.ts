import { answerDays } from '../../transforms/answerDays';
import type { FlowLook } from '../location/flowLook';

/** Of longer ranges single days could not be told apart, and say little. */
export const mostDays = 92;

/** Whether a range is short enough to be shown day by day. */
export function canShowDays(answer: Parameters<typeof answerDays>[0]): boolean {
  return answerDays(answer).days <= mostDays;
}

/** By what numbers are shown over time: as chosen, as far as the range allows it. */
export function runInterval(
  chosen: FlowLook['interval'],
  answer: Parameters<typeof answerDays>[0],
): FlowLook['interval'] {
  return chosen === 'day' && !canShowDays(answer) ? 'week' : chosen;
}
