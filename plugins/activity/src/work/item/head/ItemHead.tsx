import type {
  WorkItemDetail,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { Alert, Text } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { sourceName } from '../../../filters/sourceName';
import { safeUrl } from '../../../transforms/safeUrl';
import { QuietText } from '../../../words/QuietText';
import { ItemAncestors } from './ItemAncestors';
import { ItemWarnings } from './ItemWarnings';
import { SourceLink } from '../parts/SourceLink';
import { StatusLabel } from '../../tree/StatusLabel';
import { useItemWords } from '../useItemWords';
import styles from '../Item.module.css';

/** What it is: its place, type, status and summary, the way to its source, and what is the matter with it. */
export function ItemHead(props: {
  item: WorkItemDetail;
  takesFocus: boolean;
  onOpen(name: WorkItemName): void;
}) {
  const { item, takesFocus, onOpen } = props;
  const { t, day } = useItemWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { removed } = item;
  return (
    <div className={styles.head}>
      <ItemAncestors item={item} onOpen={onOpen} />
      {removed && (
        <Alert
          status="warning"
          icon
          role="status"
          title={t('workItem.removed.title', { date: day(removed.at) })}
          description={t('workItem.removed.text', {
            reason: removalReason(removed.reason),
          })}
        />
      )}
      <h3 ref={heading} tabIndex={-1} className={styles.summary}>
        {item.summary}
      </h3>
      <div className={styles.marks}>
        <span>{item.type}</span>
        <StatusLabel item={item} />
        <ItemWarnings item={item} />
      </div>
      {safeUrl(item.url) && (
        <Text as="p" variant="body-medium">
          <SourceLink url={item.url}>
            {t('workItem.open', {
              key: item.key,
              source: sourceName(t, item.source),
            })}
          </SourceLink>
        </Text>
      )}
      {item.earlierKeys.length > 0 && (
        <QuietText>
          {t('workItem.earlierKeys', { keys: item.earlierKeys.join(', ') })}
        </QuietText>
      )}
    </div>
  );

  function removalReason(reason: string): string {
    switch (reason) {
      case 'deleted':
      case 'moved':
      case 'hidden':
      case 'gone':
        return t(`workItem.removed.reason.${reason}`);
      default:
        return t('workItem.removed.reason.other', { reason });
    }
  }
}
