import { answerDays } from '../transforms/answerDays';
import { formatDate } from '../transforms/format';
import { useWords } from '../words/useWords';

/** The range and the zone of an answer, in words. */
export function useRangeWords(answer: {
  from: string;
  to: string;
  timezone: string;
}): { range: string; zone: string } {
  const { t } = useWords();
  const { first, last } = answerDays(answer);
  return {
    range: t('headline.range', {
      first: formatDate(first),
      last: formatDate(last),
    }),
    zone:
      answer.timezone === 'author'
        ? t('headline.authorZone')
        : t('headline.zone', { zone: answer.timezone }),
  };
}
