import { Alert, Button, DialogTrigger, Popover, Text } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { useState } from 'react';
import { useAttempt } from '../loading/useAttempt';
import { useSavedViews } from '../loading/useSavedViews';
import { useShownView } from '../location/useShownView';
import { FailureAlert } from '../pictures/FailureAlert';
import { failureText } from '../pictures/failureText';
import { QuietText } from '../words/QuietText';
import { useWords } from '../words/useWords';
import { SaveViewForm } from './SaveViewForm';
import { ViewList } from './ViewList';
import styles from './Views.module.css';

/** Views of the page by name: to open, to save, to replace and to delete. */
export function SavedViewsMenu({ entity }: { entity: string }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [shown, open] = useShownView();
  const { views, want, save, remove } = useSavedViews(entity);
  const attempt = useAttempt();
  const [notice, setNotice] = useState('');
  const [failed, setFailed] = useState<'saveFailed' | 'deleteFailed'>();

  const handleOpenChange = (next: boolean) => {
    setIsOpen(next);
    setNotice('');
    attempt.forget();
    if (next) want();
  };
  const handleSave = async (name: string, shared: boolean) => {
    setFailed('saveFailed');
    setNotice('');
    const isSaved = await attempt.run(() =>
      save({ name, shared, parameters: shown }),
    );
    if (isSaved) setNotice(t('views.saved', { name }));
    return isSaved;
  };
  const handleDelete = async (id: string, name: string) => {
    setFailed('deleteFailed');
    setNotice('');
    const isDeleted = await attempt.run(() => remove(id));
    if (isDeleted) setNotice(t('views.deleted', { name }));
  };
  const items = views.value?.items;

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={handleOpenChange}>
      <Button
        size="small"
        variant="secondary"
        iconEnd={<RiArrowDownSLine aria-hidden="true" />}
      >
        {t('views.title')}
      </Button>
      <Popover placement="bottom end">
        <div className={styles.panel}>
          {views.error && (
            <FailureAlert
              status="warning"
              title={t('views.failed')}
              error={views.error}
              onRetry={views.reload}
            />
          )}
          {items?.length === 0 && <QuietText>{t('views.none')}</QuietText>}
          {items && items.length > 0 && (
            <ViewList
              views={items}
              shown={shown}
              onOpen={view => {
                handleOpenChange(false);
                open(view.parameters);
              }}
              onReplace={view => handleSave(view.name, view.shared)}
              onDelete={view => handleDelete(view.id, view.name)}
            />
          )}
          {attempt.error && failed && (
            <Alert
              status="danger"
              icon
              role="alert"
              title={t(`views.${failed}`)}
              description={failureText(t, attempt.error)}
            />
          )}
          <div className={styles.save}>
            {/* It is there before it says something: only so it is read out. */}
            <Text as="p" variant="body-small" role="status">
              {notice}
            </Text>
            <SaveViewForm
              taken={(items ?? [])
                .filter(view => view.mine)
                .map(view => view.name)}
              isPending={attempt.isPending}
              onSave={handleSave}
            />
          </div>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
