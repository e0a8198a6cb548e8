import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useMemo } from 'react';
import { ageOf } from '../transforms/ageOf';
import { formatCount } from '../transforms/format';
import { activityTranslationRef } from './activityTranslationRef';
import type { Translate } from './Translate';

/** The words of the tab, and amounts with their units. */
export interface Words {
  t: Translate;
  /** `86 events` */
  events(count: number): string;
  /** `14 people` */
  people(count: number): string;
  /** `13 weeks` */
  weeks(count: number): string;
  /** `91 days` */
  days(count: number): string;
  /** `4 min ago`; `now` in UTC epoch milliseconds. */
  age(instant: string, now: number): string;
}

export function useWords(): Words {
  const translation: { t: unknown } = useTranslationRef(activityTranslationRef);
  const t = translation.t as Translate;
  return useMemo(
    () => ({
      t,
      events: count => t('unit.events', { count, number: formatCount(count) }),
      people: count => t('unit.people', { count, number: formatCount(count) }),
      weeks: count => t('unit.weeks', { count, number: formatCount(count) }),
      days: count => t('unit.days', { count, number: formatCount(count) }),
      age: (instant, now) => {
        const { unit, count } = ageOf(instant, now);
        return unit === 'now'
          ? t('age.now')
          : t(`age.${unit}`, { number: formatCount(count) });
      },
    }),
    [t],
  );
}
