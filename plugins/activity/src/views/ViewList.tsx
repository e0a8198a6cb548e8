import type { SavedView } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { isSameView } from '../location/viewParameters';
import { useWords } from '../words/useWords';
import { ViewRow } from './ViewRow';
import styles from './Views.module.css';

/** One's own views, and those that others share. */
export function ViewList(props: {
  views: readonly SavedView[];
  /** What is shown, as it would be saved. */
  shown: string;
  onOpen(view: SavedView): void;
  onReplace(view: SavedView): void;
  onDelete(view: SavedView): void;
}) {
  const { views, shown, ...actions } = props;
  const { t } = useWords();
  const groups = [
    { title: t('views.mine'), items: views.filter(view => view.mine) },
    { title: t('views.others'), items: views.filter(view => !view.mine) },
  ].filter(group => group.items.length > 0);
  return (
    <>
      {groups.map(({ title, items }) => (
        <section key={title} aria-label={title}>
          <Text as="h3" variant="body-small" weight="bold">
            {title}
          </Text>
          <ul className={styles.list}>
            {items.map(view => (
              <ViewRow
                key={view.id}
                view={view}
                isShown={isSameView(view.parameters, shown)}
                {...actions}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
