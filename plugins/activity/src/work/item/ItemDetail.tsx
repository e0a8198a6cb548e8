import type {
  WorkItemDetail,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { BurnUp } from '../history/BurnUp';
import { ItemChanges } from './changes/ItemChanges';
import { ItemChildren } from './ItemChildren';
import { ItemFacts } from './facts/ItemFacts';
import { ItemFoot } from './ItemFoot';
import { ItemHead } from './head/ItemHead';
import { ItemLinks } from './ItemLinks';
import { ItemProgress } from './ItemProgress';
import { ItemRecent } from './ItemRecent';
import { ItemStatuses } from './statuses/ItemStatuses';
import styles from './Item.module.css';

/** One work item: how far it is, where its time has gone, what carries it; then the facts. */
export function ItemDetail(props: {
  item: WorkItemDetail;
  /** Whether it took the place of another one that had the focus. */
  takesFocus: boolean;
  onOpen(name: WorkItemName): void;
}) {
  const { item, takesFocus, onOpen } = props;
  const hasTree = item.childCount > 0;
  return (
    <div className={styles.panel}>
      <ItemHead item={item} takesFocus={takesFocus} onOpen={onOpen} />
      {hasTree && <ItemProgress item={item} />}
      <ItemStatuses item={item} />
      <ItemChanges changes={item.changes} />
      {hasTree && <BurnUp item={item} onOpen={onOpen} />}
      {hasTree && <ItemChildren item={item} onOpen={onOpen} />}
      <ItemFacts item={item} />
      <ItemLinks item={item} onOpen={onOpen} />
      <ItemRecent recent={item.recent} />
      <ItemFoot item={item} />
    </div>
  );
}
