import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import { withReadableInstants } from '../../transforms/work/withReadableInstants';
import { QuietText } from '../../words/QuietText';
import { useItemWords } from './useItemWords';

/** From when on the past is exact, how new all of it is, and on which clock it is told. */
export function ItemFoot(props: {
  item: Pick<WorkItemDetail, 'exact' | 'dataAsOf'>;
}) {
  const { exact, dataAsOf } = props.item;
  const { t, age, day, moment, zone } = useItemWords();
  return (
    <div>
      <QuietText>
        {[
          exact.from
            ? t('workItem.foot.exactFrom', { date: day(exact.from) })
            : t('workItem.foot.exact'),
          ...exact.reasons.map(reason => withReadableInstants(reason, moment)),
        ].join(' ')}
      </QuietText>
      <QuietText>
        {dataAsOf
          ? t('workItem.foot.asOf', { age: age(dataAsOf, Date.now()), zone })
          : t('workItem.foot.never', { zone })}
      </QuietText>
    </div>
  );
}
