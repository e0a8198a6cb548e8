import type { Entity } from '@backstage/catalog-model';
import type { Words } from '../../words/useWords';
import { mappingExamples } from './mappingExamples';

/** Why nothing is known to belong to an entity: a title, and what to do about it. */
export function unmappedWords(
  t: Words['t'],
  entity: Entity,
): { title: string; explanation: string } {
  const { explanation } = mappingExamples(entity);
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return {
    title:
      explanation === 'owner' || explanation === 'user'
        ? t(`picture.unmapped.${explanation}Title`)
        : t('picture.unmapped.title', { kind }),
    explanation:
      explanation === 'parts'
        ? t('picture.unmapped.parts', { kind })
        : t(`picture.unmapped.${explanation}`),
  };
}
