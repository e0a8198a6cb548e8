import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { formatCount } from '../../transforms/format';
import { formatAmount } from '../../transforms/work/formatAmount';
import { formatCompletion } from '../../transforms/work/formatCompletion';
import { QuietText } from '../../words/QuietText';
import { ItemSection } from './parts/ItemSection';
import { ProgressBar } from './parts/ProgressBar';
import { useItemWords } from './useItemWords';

/** What its tree adds up to. */
export function ItemProgress({ item }: { item: WorkItemDetail }) {
  const { t, duration } = useItemWords();
  const { progress, items, open, blocked, overdue, changedRecently } = item;
  const { done, total, inProgress, estimate } = progress;
  const share = t('workItem.progress.share', {
    share: formatCompletion(done, total),
  });
  const leaves = t('workItem.progress.leaves', {
    done: formatCount(done),
    count: total,
    number: formatCount(total),
  });
  const oldest = item.oldestOpenAt
    ? duration(Math.max(0, (Date.now() - Date.parse(item.oldestOpenAt)) / 1000))
    : undefined;
  const facts = [
    t('workItem.progress.items', { count: items, number: formatCount(items) }),
    t('workItem.progress.open', { number: formatCount(open) }),
    blocked > 0 &&
      t('workItem.progress.blocked', { number: formatCount(blocked) }),
    overdue > 0 &&
      t('workItem.progress.overdue', { number: formatCount(overdue) }),
    changedRecently > 0 &&
      t('workItem.progress.changed', { number: formatCount(changedRecently) }),
    oldest && t('workItem.progress.oldest', { duration: oldest }),
  ];
  return (
    <ItemSection title={t('workItem.progress.title')}>
      <Text as="p" variant="body-medium">
        <strong>{share}</strong>
        {`: ${leaves}`}
        {inProgress > 0 &&
          ` · ${t('workItem.progress.inProgress', {
            number: formatCount(inProgress),
          })}`}
      </Text>
      <ProgressBar
        progress={progress}
        label={t('workItem.progress.title')}
        text={`${share}: ${leaves}`}
      />
      {estimate && estimate.total > 0 && (
        <QuietText>
          {t('workItem.progress.estimate', {
            done: formatAmount(estimate.done),
            total: formatAmount(estimate.total),
            share: formatCompletion(estimate.done, estimate.total),
          })}
        </QuietText>
      )}
      <QuietText>{facts.filter(Boolean).join(' · ')}</QuietText>
    </ItemSection>
  );
}
