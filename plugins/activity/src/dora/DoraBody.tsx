import type {
  DoraDeployment,
  DoraMetricId,
} from '@activity-insights/plugin-activity-common';
import { useState } from 'react';
import styles from '../flow/FlowTab.module.css';
import type { FlowLocation } from '../flow/location/flowLocation';
import type { ChangeFlowLocation } from '../flow/location/useFlowLocation';
import { FlowFailure } from '../flow/pictures/FlowFailure';
import { FlowLoading } from '../flow/pictures/FlowLoading';
import { FailureAlert } from '../pictures/FailureAlert';
import { useWords } from '../words/useWords';
import { DoraExplainDrawer } from './explain/DoraExplainDrawer';
import { DoraListDrawer } from './lists/DoraListDrawer';
import type { DoraNumbers } from './loading/useDoraNumbers';
import { changesOf, type DoraSelection } from './location/doraLook';
import { ScopeBody } from './ScopeBody';
import { ServiceBody } from './ServiceBody';

/** What stands below the toolbar where deployments are looked at: of one service, or of several. */
export function DoraBody(props: {
  /** Ref of the entity. */
  entity: string;
  /** Whether it is a service itself. */
  isService: boolean;
  location: FlowLocation;
  change: ChangeFlowLocation;
  numbers: DoraNumbers;
}) {
  const { entity, isService, location, change, numbers } = props;
  const { query, answer, revision, reload } = numbers;
  const { value, error, isCurrent, isSlow } = answer;
  const { t } = useWords();
  const [explained, setExplained] = useState<DoraMetricId>();

  // Numbers of another question must not be taken for the answer to the one that failed.
  if (error && !(value && isCurrent)) {
    return (
      <FlowFailure
        error={error}
        title={t('dora.picture.failed')}
        location={location}
        onRetry={reload}
        onChange={change}
      />
    );
  }
  if (!value) return <FlowLoading isSlow={isSlow} />;

  const service = value.services.find(({ component }) => component === entity);
  const list = (selection: DoraSelection) => {
    setExplained(undefined);
    change({ dora: { selection } });
  };
  const listChanges = ({ key, component }: DoraDeployment) =>
    list(changesOf([key], isService ? undefined : component));
  const page = {
    location,
    change,
    query,
    answer: value,
    revision,
    onItems: list,
    onChanges: listChanges,
    onExplain: setExplained,
  };
  return (
    <>
      {error && (
        <FailureAlert
          status="warning"
          title={t('flow.picture.refresh')}
          error={error}
          onRetry={reload}
        />
      )}
      <div
        className={isCurrent ? styles.stack : `${styles.stack} ${styles.stale}`}
        aria-busy={!isCurrent}
      >
        {isService ? (
          <ServiceBody
            entity={entity}
            page={page}
            service={service}
            numbers={numbers}
          />
        ) : (
          <ScopeBody page={page} />
        )}
      </div>
      <DoraExplainDrawer
        explained={
          explained && service && { metric: explained, service, answer: value }
        }
        onItems={list}
        onClose={() => setExplained(undefined)}
      />
      <DoraListDrawer
        selection={location.dora.selection}
        query={query}
        isOfOne={isService}
        revision={revision}
        onChanges={listChanges}
        onClose={() => change({ dora: { selection: undefined } })}
      />
    </>
  );
}
