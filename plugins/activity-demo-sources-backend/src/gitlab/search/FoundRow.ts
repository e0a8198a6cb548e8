import { changeAt } from '../../chronicle/changeAt';
import { Service } from '../../model';
import { ChangeToList } from '../render/renderChange';
import { Visit } from '../site/Visit';

/** Where a merge request or an issue is to be found again: lists of whole sites hold no more of each. */
export interface FoundRow {
  readonly service: Service;
  /** Its place in the repository's list. */
  readonly place: number;
  readonly id: number;
  readonly key: number | string;
}

/** In the order of keys, and of ids where keys are equal. */
export function sortRows<T extends FoundRow>(
  rows: T[],
  sort: 'asc' | 'desc',
): T[] {
  const direction = sort === 'asc' ? 1 : -1;
  return rows.sort((a, b) => {
    if (a.key === b.key) return (a.id - b.id) * direction;
    return a.key < b.key ? -direction : direction;
  });
}

/** A merge request that was found at the same moment. */
export function changeOfRow(
  visit: Visit,
  { service, place }: FoundRow,
): ChangeToList {
  const changes = visit.site.company.changes(service.id, visit.at);
  const { change, repository } = changes.at(place);
  const state = changeAt(change, visit.at)!;
  return { service, repository, change, state };
}
