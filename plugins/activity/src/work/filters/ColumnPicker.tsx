import {
  Button,
  Checkbox,
  CheckboxGroup,
  DialogTrigger,
  Popover,
} from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import type { ChangeColumns } from '../tree/useColumnChoice';
import {
  usualColumns,
  withShown,
  workColumns,
  type ColumnChoice,
} from '../tree/workColumns';
import { useWords } from '../../words/useWords';
import styles from './WorkToolbar.module.css';

/** Which columns there are; kept for this reader, not in the address. */
export function ColumnPicker(props: {
  choice: ColumnChoice;
  onChange: ChangeColumns;
}) {
  const { choice, onChange } = props;
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiLayoutColumnLine aria-hidden="true" />}
      >
        {t('work.toolbar.columns')}
      </Button>
      <Popover placement="bottom end">
        <div className={styles.panel}>
          <CheckboxGroup
            label={t('work.toolbar.columns')}
            value={[...choice.shown]}
            onChange={shown => onChange(now => withShown(now, shown))}
          >
            {workColumns
              .filter(column => column !== 'title')
              .map(column => (
                <Checkbox key={column} value={column}>
                  {t(`work.column.${column}`)}
                </Checkbox>
              ))}
          </CheckboxGroup>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onChange(() => usualColumns)}
          >
            {t('work.toolbar.usualColumns')}
          </Button>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
