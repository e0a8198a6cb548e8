import type { LinkedChange } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { ChangeLine } from './ChangeLine';
import { FoldedList } from '../parts/FoldedList';
import { ItemSection } from '../parts/ItemSection';
import { useItemWords } from '../useItemWords';

const shownChanges = 10;

/** The changes that name the item, and how far they are on their way to production. */
export function ItemChanges(props: { changes: readonly LinkedChange[] }) {
  const { changes } = props;
  const { t } = useItemWords();
  return (
    <ItemSection title={t('workItem.changes.title')}>
      {changes.length === 0 ? (
        <Text as="p">{t('workItem.changes.none')}</Text>
      ) : (
        <FoldedList
          items={changes}
          keyOf={({ source, instance, project, number }) =>
            [source, instance, project, number].join(' ')
          }
          shown={shownChanges}
          more={number => t('workItem.changes.more', { number })}
        >
          {change => <ChangeLine change={change} />}
        </FoldedList>
      )}
    </ItemSection>
  );
}
