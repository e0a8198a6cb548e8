import { useApi } from '@backstage/core-plugin-api';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { useAnswer } from '../../loading/useAnswer';
import { FailureAlert } from '../../pictures/FailureAlert';
import { useWords } from '../../words/useWords';
import { underWay } from './underWay';
import { WorkCardEmpty } from './WorkCardEmpty';
import { WorkCardLoading } from './WorkCardLoading';
import { WorkCardRoots } from './WorkCardRoots';

/** Enough to find the few that have begun among those that have not. */
const askedRoots = 25;

/** What is under way, or why nothing is shown: loading, failed and nothing are different pictures. */
export function WorkCardBody({ entity }: { entity: string }) {
  const api = useApi(workItemsApiRef);
  const { t } = useWords();
  const tree = useAnswer(entity, signal =>
    // By default what changed last comes first.
    api.getTree(
      { entity, openOnly: true, maxDepth: 1, limit: askedRoots },
      { signal },
    ),
  );
  const { value, error, reload } = tree;
  if (!value) {
    return error ? (
      <FailureAlert
        status="danger"
        title={t('workCard.failed')}
        error={error}
        onRetry={reload}
      />
    ) : (
      <WorkCardLoading />
    );
  }
  const roots = underWay(value.items);
  return (
    <>
      {error && (
        <FailureAlert
          status="warning"
          title={t('workCard.refresh')}
          error={error}
          onRetry={reload}
        />
      )}
      {roots.length > 0 ? (
        <WorkCardRoots roots={roots} tree={value} />
      ) : (
        <WorkCardEmpty tree={value} />
      )}
    </>
  );
}
