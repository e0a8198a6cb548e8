import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useWords } from '../../words/useWords';
import { DoraCardBody } from './DoraCardBody';

/** The card for the overview page of a Component: its five metrics, and the way to its deployments. */
export function DoraCard() {
  const { entity } = useEntity();
  const { t } = useWords();
  const ref = stringifyEntityRef(entity);
  return (
    <EntityInfoCard title={t('doraCard.title')}>
      <DoraCardBody key={ref} entity={ref} />
    </EntityInfoCard>
  );
}
