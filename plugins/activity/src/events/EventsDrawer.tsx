import { ButtonIcon, Flex, Text } from '@backstage/ui';
import Drawer from '@material-ui/core/Drawer';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { RiCloseLine } from '@remixicon/react';
import { useId, type ReactNode } from 'react';
import { useWords } from '../words/useWords';
import styles from './Events.module.css';

/** A panel at the side of the page; Escape, a click beside it and its button close it. */
export function EventsDrawer(props: {
  isOpen: boolean;
  title: string;
  /** Whether it holds a table of several columns. */
  isWide?: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  const { isOpen, title, isWide, onClose, children } = props;
  const { t } = useWords();
  const titleId = useId();
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)');
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={onClose}
      transitionDuration={isCalm ? 0 : undefined}
      PaperProps={{
        className: isWide ? styles.wideDrawer : styles.drawer,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
    >
      <Flex justify="between" align="start" gap="2" className={styles.header}>
        <Text as="h2" variant="title-x-small" weight="bold" id={titleId}>
          {title}
        </Text>
        <ButtonIcon
          aria-label={t('events.close')}
          icon={<RiCloseLine aria-hidden="true" />}
          variant="tertiary"
          onPress={onClose}
        />
      </Flex>
      <div className={styles.content}>{children}</div>
    </Drawer>
  );
}
