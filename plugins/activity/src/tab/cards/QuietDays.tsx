import {
  formatCount,
  formatDate,
  formatShortDate,
} from '../../transforms/format';
import type { Silence } from '../../transforms/silences';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';

const mostNamed = 6;

/** The latest stretches without any events, in words. */
export function QuietDays({ silences }: { silences: readonly Silence[] }) {
  const { t } = useWords();
  if (silences.length === 0) return null;
  const named = silences.slice(-mostNamed).reverse();
  const more = silences.length - named.length;
  const texts: string[] = named.map(({ first, last }) =>
    t('calendar.days', {
      first: formatShortDate(first, last.slice(0, 4)),
      last: formatDate(last),
    }),
  );
  if (more > 0) {
    texts.push(t('calendar.quietMore', { number: formatCount(more) }));
  }
  return <QuietText>{t('calendar.quietTitle') + texts.join(', ')}</QuietText>;
}
