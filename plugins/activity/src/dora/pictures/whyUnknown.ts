import type {
  Dora,
  DoraService,
  FlowReason,
} from '@activity-insights/plugin-activity-common';

/** Why no deployment of a service is known: the reasons that its numbers and the answer give, each once. */
export function whyUnknown(
  answer: Pick<Dora, 'notes'>,
  service: Pick<DoraService, 'metrics' | 'notes'> | undefined,
): string[] {
  const reasons: FlowReason[] = [
    ...(service?.metrics.flatMap(({ reason }) => reason ?? []) ?? []),
    ...(service?.notes ?? []),
    ...answer.notes,
  ];
  return [...new Set(reasons.map(({ message }) => message))];
}
