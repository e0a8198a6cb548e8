import type { WorkItemName } from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useRef } from 'react';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { useAnswer } from '../../loading/useAnswer';
import { useLiveReload } from '../../loading/useLiveReload';
import { FailureAlert } from '../../pictures/FailureAlert';
import { useWords } from '../../words/useWords';
import { ItemDetail } from './ItemDetail';
import { ItemFailure } from './ItemFailure';
import { ItemLoading } from './ItemLoading';

export interface WorkItemPanelProps {
  /** The item that is shown; it may change while the panel is open. */
  name: WorkItemName;
  /** Leaves the panel, where there is nothing to show. */
  onClose(): void;
  /** Opens another item in its place, such as a child. */
  onOpen(name: WorkItemName): void;
}

/** All of one work item, for a drawer that has a title and a close button of its own. */
export function WorkItemPanel({ name, onClose, onOpen }: WorkItemPanelProps) {
  const api = useApi(workItemsApiRef);
  const { t } = useWords();
  const key = JSON.stringify([name.source, name.instance, name.key]);
  const openedKey = useRef(key);
  const item = useAnswer(key, signal => api.getItem(name, { signal }));
  const { value, error, isCurrent, isLoading, isSlow, reload } = item;
  useLiveReload(reload, isLoading);

  if (!value || !isCurrent) {
    return error ? (
      <ItemFailure
        error={error}
        name={name}
        onRetry={reload}
        onClose={onClose}
      />
    ) : (
      <ItemLoading isSlow={isSlow} />
    );
  }
  return (
    <>
      {error && (
        <FailureAlert
          status="warning"
          title={t('workItem.refresh')}
          error={error}
          onRetry={reload}
        />
      )}
      <ItemDetail
        key={key}
        item={value}
        // What was clicked to come here is gone, and the focus with it.
        takesFocus={key !== openedKey.current}
        onOpen={onOpen}
      />
    </>
  );
}
