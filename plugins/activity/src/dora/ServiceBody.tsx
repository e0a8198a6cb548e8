import type { DoraService } from '@activity-insights/plugin-activity-common';
import { useRef } from 'react';
import styles from '../flow/FlowTab.module.css';
import { FlowNotes } from '../flow/pictures/FlowNotes';
import { useWords } from '../words/useWords';
import type { DoraPage } from './DoraPage';
import { FailuresCard } from './failures/FailuresCard';
import type { DoraNumbers } from './loading/useDoraNumbers';
import { countedBy } from './location/doraLook';
import { DeploymentsCard } from './over/DeploymentsCard';
import { LeadTimeCard } from './over/LeadTimeCard';
import { ListCard } from './over/ListCard';
import { DoraEmpty } from './pictures/DoraEmpty';
import { PreviewCard } from './preview/PreviewCard';
import { DoraTiles } from './tiles/DoraTiles';

/** The deployments of one service, or why none is known; and in either case what would count as one. */
export function ServiceBody(props: {
  entity: string;
  page: Omit<DoraPage, 'service'>;
  /** Undefined where nothing of it may be shown, or is known. */
  service: DoraService | undefined;
  numbers: DoraNumbers;
}) {
  const { entity, service, numbers } = props;
  const { answer } = props.page;
  const { t } = useWords();
  const preview = useRef<HTMLDivElement>(null);

  if (!service || service.firstDeploymentAt === null) {
    const look = () => {
      preview.current?.scrollIntoView({ block: 'start' });
      preview.current?.focus({ preventScroll: true });
    };
    return (
      <>
        <DoraEmpty
          answer={answer}
          service={service}
          step={t(service ? 'dora.picture.step' : 'dora.picture.look')}
          onStep={service ? look : numbers.reload}
        />
        {service && (
          <div ref={preview} tabIndex={-1}>
            <PreviewCard page={props.page} component={entity} />
          </div>
        )}
      </>
    );
  }
  const page: DoraPage = { ...props.page, service };
  return (
    <>
      <DoraTiles
        answer={answer}
        service={service}
        isReading={numbers.answer.isLoading}
        onItems={metric => page.onItems(countedBy(metric))}
        onExplain={page.onExplain}
      />
      <FlowNotes notes={[...answer.notes, ...service.notes]} />
      <div className={styles.cards}>
        <DeploymentsCard page={page} numbers={numbers.answer} />
        <LeadTimeCard page={page} />
      </div>
      <FailuresCard page={page} />
      <ListCard
        query={page.query}
        revision={page.revision}
        isOfOne
        onChanges={page.onChanges}
      />
      <PreviewCard page={page} component={entity} />
    </>
  );
}
