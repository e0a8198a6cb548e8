import type { Request } from 'express';
import { changeAt } from '../../chronicle/changeAt';
import { ChangeSketch, Service } from '../../model';
import { readChoice } from '../parameters/readParameters';
import { titleOf } from '../render/renderChange';
import { Visit } from '../site/Visit';
import { eachService } from './eachService';
import { FoundRow, sortRows } from './FoundRow';
import { readChangeFilter } from './readChangeFilter';

const orders = ['created_at', 'updated_at', 'merged_at', 'title'] as const;

/** The merge requests of projects that a request asks for, in the order that it asks for. Throws 400. */
export async function findChanges(
  req: Request,
  visit: Visit,
  services: readonly Service[],
): Promise<FoundRow[]> {
  const { acceptsSketch, accepts } = readChangeFilter(req, visit);
  const order = readChoice(req, 'order_by', orders, 'created_at');
  const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
  const rows: FoundRow[] = [];
  for await (const { service, changes } of eachService(visit, services)) {
    const isListed = (place: number) => {
      const { change } = changes.at(place);
      return accepts?.(change, changeAt(change, visit.at)!) ?? true;
    };
    const titleAt = (place: number) =>
      titleOf(changeAt(changes.at(place).change, visit.at)!);
    for (let place = 0; place < changes.size; place++) {
      const sketch = changes.sketch(place, visit.at);
      if (!sketch || !acceptsSketch(sketch)) continue;
      if (accepts && !isListed(place)) continue;
      const key = order === 'title' ? titleAt(place) : keyOf(sketch, order);
      rows.push({ service, place, id: sketch.id, key });
    }
  }
  return sortRows(rows, sort);
}

function keyOf(
  { openedAt, updatedAt, mergedAt }: ChangeSketch,
  order: Exclude<(typeof orders)[number], 'title'>,
): number {
  switch (order) {
    case 'updated_at':
      return updatedAt;
    case 'merged_at':
      return mergedAt ?? Infinity;
    default:
      return openedAt;
  }
}
