import { flowMetrics } from '@activity-insights/plugin-activity-common';
import type { Words } from '../../words/useWords';
import type { FlowSelection } from '../location/flowSelection';

/** What is listed, as a heading. */
export function itemsHeading(
  t: Words['t'],
  { metric, excluded }: Pick<FlowSelection, 'metric' | 'excluded'>,
): string {
  const name = t(`flow.metric.${metric}`);
  if (excluded) return t('flow.items.titleExcluded', { name });
  return flowMetrics[metric].about === 'changes'
    ? t('flow.items.titleChanges', { name })
    : t('flow.items.title', { name });
}

/**
 * Which of them, in a few words each.
 *
 * @param why - the reason for which they are left out in words, once it is known
 */
export function itemsLimits(
  t: Words['t'],
  { excluded, status, type, key }: FlowSelection,
  why: string | undefined,
): string[] {
  return [
    excluded && excluded !== 'all'
      ? t('flow.items.reason', { why: why ?? excluded.replaceAll('-', ' ') })
      : '',
    status.length > 0
      ? t('flow.items.ofStatus', { names: status.join(', ') })
      : '',
    type.length > 0 ? t('flow.items.ofType', { names: type.join(', ') }) : '',
    key.length > 0 ? t('flow.items.chosen') : '',
  ].filter(Boolean);
}
