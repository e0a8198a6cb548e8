import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { formatCount } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import styles from './WorkToolbar.module.css';

/** The filters that there is no room for. `count` tells how many of them let not everything through. */
export function MorePicker(props: { count: number; children: ReactNode }) {
  const { count, children } = props;
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        iconEnd={<RiArrowDownSLine aria-hidden="true" />}
      >
        {count > 0
          ? t('filters.moreChosen', { number: formatCount(count) })
          : t('filters.more')}
      </Button>
      <Popover placement="bottom start">
        <div className={styles.panel}>{children}</div>
      </Popover>
    </DialogTrigger>
  );
}
