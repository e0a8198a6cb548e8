import type {
  WorkTree,
  WorkTreeItem,
} from '@activity-insights/plugin-activity-common';
import { ButtonLink } from '@backstage/ui';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import { RootLine } from './RootLine';
import { useWorkTabLink } from './useWorkTabLink';
import styles from './WorkCard.module.css';

/** Notes that say that more is under way than is shown; the others are for the tab. */
const missing = ['hidden', 'too-few-people'];

/** The roots that are under way, what more there is, and how new it is. */
export function WorkCardRoots(props: {
  roots: readonly WorkTreeItem[];
  tree: WorkTree;
}) {
  const { roots, tree } = props;
  const { t, age } = useWords();
  const link = useWorkTabLink();
  const types = tree.rootTypes.join(', ');
  const asOf = tree.dataAsOf
    ? t('workCard.asOf', { age: age(tree.dataAsOf, Date.now()) })
    : t('workCard.never');
  return (
    <div className={styles.stack}>
      <ul className={styles.roots} aria-label={t('workCard.list')}>
        {roots.map(root => (
          <RootLine key={root.key} root={root} link={link} />
        ))}
      </ul>
      {tree.notes
        .filter(({ code }) => missing.includes(code))
        .map(({ code, message }) => (
          <QuietText key={code}>{message}</QuietText>
        ))}
      <div className={styles.foot}>
        <div>
          <QuietText>
            {tree.total > roots.length
              ? t('workCard.shown', {
                  shown: formatCount(roots.length),
                  total: formatCount(tree.total),
                  types,
                })
              : types}
          </QuietText>
          <QuietText>{`${t('workCard.leaves')} ${asOf}`}</QuietText>
        </div>
        {link && (
          <ButtonLink variant="secondary" href={link({ openOnly: true })}>
            {t('workCard.open')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
