import type { SavedView } from '@activity-insights/plugin-activity-common';
import { Button, ButtonIcon, Text } from '@backstage/ui';
import { RiDeleteBinLine, RiSaveLine } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/useWords';
import styles from './Views.module.css';

/** A view: to open; one's own also to replace and to delete, after a question. */
export function ViewRow(props: {
  view: SavedView;
  isShown: boolean;
  onOpen(view: SavedView): void;
  onReplace(view: SavedView): void;
  onDelete(view: SavedView): void;
}) {
  const { view, isShown, onOpen, onReplace, onDelete } = props;
  const { name, mine, shared } = view;
  const { t } = useWords();
  const [question, setQuestion] = useState<'replace' | 'delete'>();
  const keep = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLLIElement>(null);
  const wasAsked = useRef(false);
  // What had the focus goes away: with a question it is the harmless answer that has it, afterwards the view.
  useEffect(() => {
    if (question) keep.current?.focus();
    else if (wasAsked.current) row.current?.querySelector('button')?.focus();
    wasAsked.current = question !== undefined;
  }, [question]);

  if (question) {
    const act = question === 'replace' ? onReplace : onDelete;
    return (
      <li className={styles.question}>
        <Text as="p" variant="body-small">
          {t(`views.${question}Question`, { name })}
        </Text>
        <div className={styles.answers}>
          <Button
            size="small"
            destructive={question === 'delete'}
            onPress={() => {
              setQuestion(undefined);
              act(view);
            }}
          >
            {t(`views.${question}Yes`)}
          </Button>
          <Button
            ref={keep}
            size="small"
            variant="secondary"
            onPress={() => setQuestion(undefined)}
          >
            {t('views.keep')}
          </Button>
        </div>
      </li>
    );
  }

  const marks = [
    mine && shared && t('views.sharedMark'),
    isShown && t('views.current'),
  ].filter(Boolean);
  return (
    <li ref={row} className={styles.row}>
      <Button
        size="small"
        variant="tertiary"
        className={styles.name}
        aria-current={isShown || undefined}
        onPress={() => onOpen(view)}
      >
        {[name, ...marks].join(' · ')}
      </Button>
      {mine && (
        <>
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('views.replace', { name })}
            icon={<RiSaveLine aria-hidden="true" />}
            isDisabled={isShown}
            onPress={() => setQuestion('replace')}
          />
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('views.delete', { name })}
            icon={<RiDeleteBinLine aria-hidden="true" />}
            onPress={() => setQuestion('delete')}
          />
        </>
      )}
    </li>
  );
}
