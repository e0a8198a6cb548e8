import {
  Alert,
  Button,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
} from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { useAttempt } from '../loading/useAttempt';
import { failureText } from '../pictures/failureText';
import { useWords } from '../words/useWords';
import { csvKinds, type CsvKind } from './csvRequest';

/** Files of what is shown. */
export function ExportMenu(props: {
  onCsv(kind: CsvKind): Promise<void>;
  /** Makes a picture of the heatmap; undefined while there is none to be drawn. */
  onPicture: (() => Promise<void>) | undefined;
}) {
  const { onCsv, onPicture } = props;
  const { t } = useWords();
  const attempt = useAttempt();

  return (
    <>
      <MenuTrigger>
        <Button
          size="small"
          variant="secondary"
          isPending={attempt.isPending}
          iconEnd={<RiArrowDownSLine aria-hidden="true" />}
        >
          {t('export.title')}
        </Button>
        <Menu aria-label={t('export.title')} placement="bottom end">
          <MenuSection title={t('export.csv')}>
            {csvKinds.map(kind => (
              <MenuItem
                key={kind}
                onAction={() => attempt.run(() => onCsv(kind))}
              >
                {t(`export.${kind}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection title={t('export.pictures')}>
            <MenuItem
              isDisabled={!onPicture}
              onAction={() => onPicture && attempt.run(onPicture)}
            >
              {t('export.picture')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </MenuTrigger>
      {attempt.error && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('export.failed')}
          description={failureText(t, attempt.error)}
          customActions={
            <Button size="small" variant="secondary" onPress={attempt.forget}>
              {t('export.close')}
            </Button>
          }
        />
      )}
    </>
  );
}
