import { Instant } from '../../model';
import { ChangePlan } from '../ChangePlan';

/** When a change comes to the default branch; none if it does not. */
export function landsAt({
  request,
  steps,
  straight,
  target,
}: ChangePlan): Instant | undefined {
  if (target.kind !== 'default') return undefined;
  if (straight) return steps.findLast(({ kind }) => kind === 'push')?.at;
  return request?.end?.kind === 'merged' ? request.end.at : undefined;
}
