import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useWords } from '../../words/useWords';
import { WorkCardBody } from './WorkCardBody';

/** The card for the overview page of an entity: what is under way, how far it is, and the way to its Work tab. */
export function WorkCard() {
  const { entity } = useEntity();
  const { t } = useWords();
  const ref = stringifyEntityRef(entity);
  return (
    <EntityInfoCard title={t('workCard.title')}>
      <WorkCardBody key={ref} entity={ref} />
    </EntityInfoCard>
  );
}
