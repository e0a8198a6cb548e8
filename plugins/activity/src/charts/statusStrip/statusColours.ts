import type { StatusStretch } from '../../transforms/work/statusStretches';
import type { ChartPalette } from '../palette';

/** The further an item is, the stronger; what waits has no part of the hue. */
export function statusColours(
  palette: ChartPalette,
): Record<StatusStretch['category'], string> {
  const [, low, , high] = palette.steps;
  return { todo: palette.zero, inProgress: low, done: high };
}

/** What is blocked: told from the statuses by its place, too, which is below them. */
export function blockedColour(palette: ChartPalette): string {
  return palette.more[1];
}
