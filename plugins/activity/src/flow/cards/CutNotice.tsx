import type { FlowItems } from '@activity-insights/plugin-activity-common';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';

/** Says that there is more than one answer may have. */
export function CutNotice({
  answer,
}: {
  answer: Pick<FlowItems, 'items' | 'total'>;
}) {
  const { t } = useWords();
  const shown = answer.items.length;
  if (answer.total <= shown) return null;
  return (
    <QuietText>
      {t('flow.card.cut', {
        shown: formatCount(shown),
        total: formatCount(answer.total),
      })}
    </QuietText>
  );
}
