import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { formatCount } from '../transforms/format';
import { useWords } from '../words/useWords';
import styles from './ActivityCard.module.css';
import { CardBody } from './CardBody';
import { cardWeeks } from './cardLocation';

/** The card for the overview page of an entity: its last twelve weeks at a glance, and the way to its Activity tab. */
export function ActivityCard() {
  const { entity } = useEntity();
  const { t } = useWords();
  return (
    <EntityInfoCard title={t('card.title', { weeks: formatCount(cardWeeks) })}>
      <div className={styles.body}>
        <CardBody key={stringifyEntityRef(entity)} entity={entity} />
      </div>
    </EntityInfoCard>
  );
}
