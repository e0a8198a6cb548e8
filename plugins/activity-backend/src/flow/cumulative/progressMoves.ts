import type { StageStretch } from '../facts/ItemFact';

/**
 * Tells when an item entered progress (1) and left it (-1), by its status.
 *
 * @param stages - in order
 */
export function progressMoves(
  stages: readonly StageStretch[],
  tell: (at: number, move: 1 | -1) => void,
): void {
  let wasInProgress = false;
  for (const { from, stage } of stages) {
    const isInProgress = stage === 'inProgress';
    if (isInProgress !== wasInProgress) tell(from, isInProgress ? 1 : -1);
    wasInProgress = isInProgress;
  }
}
