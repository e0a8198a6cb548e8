import type { DoraService } from '@activity-insights/plugin-activity-common';
import { partsOfSort, type ServiceSort } from '../location/serviceSort';

/** Services in an order; what is unknown comes last, whatever the direction, and what is the same goes by name. */
export function sortServices(
  services: readonly DoraService[],
  sort: ServiceSort,
): DoraService[] {
  const { column, isDown } = partsOfSort(sort);
  const valueOf = ({ metrics }: DoraService) =>
    metrics.find(({ id }) => id === column)?.value ?? null;
  const byName = (one: DoraService, other: DoraService) =>
    one.component.localeCompare(other.component, 'en');
  return [...services].sort((one, other) => {
    if (column === 'service') {
      return isDown ? byName(other, one) : byName(one, other);
    }
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === null || b === null) {
      return Number(a === null) - Number(b === null) || byName(one, other);
    }
    return (isDown ? b - a : a - b) || byName(one, other);
  });
}
