import type { Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import { RiLinkUnlinkM } from '@remixicon/react';
import { useWords } from '../../words/useWords';
import { CodeExample } from './CodeExample';
import { mappingExamples } from './mappingExamples';
import { PictureCard } from '../PictureCard';
import { unmappedWords } from './unmappedWords';

/** Nothing is known to belong to the entity: says what to add, and where. */
export function UnmappedPicture({ entity }: { entity: Entity }) {
  const { t } = useWords();
  const { catalog, config } = mappingExamples(entity);
  const { title, explanation } = unmappedWords(t, entity);
  return (
    <PictureCard role="status" icon={<RiLinkUnlinkM size={32} />} title={title}>
      <Text as="p">{explanation}</Text>
      {catalog && (
        <CodeExample title={t('picture.unmapped.annotation')} code={catalog} />
      )}
      {config && (
        <CodeExample
          title={
            catalog ? t('picture.unmapped.config') : t('picture.unmapped.link')
          }
          code={config}
        />
      )}
    </PictureCard>
  );
}
