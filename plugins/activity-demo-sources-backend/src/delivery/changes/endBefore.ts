import { Instant } from '../../model';
import { ChangePlan } from '../ChangePlan';

/**
 * The change as it is when everything has to be over by a moment: what is open a little before is merged or closed then,
 * and nothing is begun that would not be over.
 *
 * @returns none if it would only begin afterwards
 */
export function endBefore(
  change: ChangePlan,
  moment: Instant,
): ChangePlan | undefined {
  const last = moment - 60_000;
  const { request, steps, deletedAt } = change;
  if (change.startedAt >= last) return undefined;
  const rest = {
    ...change,
    steps: steps.filter(({ at }) => at < last),
    deletedAt:
      deletedAt === undefined ? undefined : Math.min(deletedAt, last + 1000),
  };
  if (!request) return rest;
  if (request.openedAt >= last) return { ...rest, request: undefined };
  const { end } = request;
  if (end && end.at <= last) return { ...rest, request };
  const by = end?.by ?? change.author;
  return {
    ...rest,
    request: {
      ...request,
      reviews: request.reviews.filter(
        ({ at, kind }) => at < last && kind !== 'closed' && kind !== 'reopened',
      ),
      end:
        end?.kind === 'merged'
          ? { ...end, at: last }
          : { kind: 'closed', at: last, by },
    },
  };
}
