import { itemAt, ItemState } from '../../chronicle/itemAt';
import { Instant, ItemHistory } from '../../model';
import { Visit } from './Visit';

/** An item as the visitor sees it at a moment, by default now; undefined if it is not there, or not for this account. */
export function visibleItem(
  visit: Visit,
  history: ItemHistory | undefined,
  at: Instant = visit.at,
): ItemState | undefined {
  const state = history && itemAt(history, at);
  return state?.hidden && !visit.account.seesHidden ? undefined : state;
}
