import { findItem } from '../../chronicle/findItem';
import { ItemState } from '../../chronicle/itemAt';
import { JiraRefusal } from '../JiraRefusal';
import { visibleItem } from './visibleItem';
import { Visit } from './Visit';

/** An item that the visitor sees, by id, key or old key. */
export function findVisible(
  visit: Visit,
  idOrKey: string | number,
): ItemState | undefined {
  const { company } = visit.site;
  return visibleItem(visit, findItem(company, idOrKey, visit.at));
}

/** The same; throws 404 in Jira's words, which do not tell whether the item exists. */
export function requireVisible(visit: Visit, idOrKey: string): ItemState {
  const state = findVisible(visit, idOrKey);
  if (!state) {
    throw JiraRefusal.notFound(
      'Issue does not exist or you do not have permission to see it.',
    );
  }
  return state;
}
