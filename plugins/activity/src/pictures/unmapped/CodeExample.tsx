import { Button, Flex, Text } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useCopied } from '../../views/useCopied';
import { useWords } from '../../words/useWords';
import styles from '../Picture.module.css';

/** Lines to copy. */
export function CodeExample({ title, code }: { title: string; code: string }) {
  const { t } = useWords();
  const { state, copy } = useCopied();
  const isCopied = state === 'copied';

  return (
    <Flex direction="column" gap="1">
      <Flex justify="between" align="center">
        <Text variant="body-small" weight="bold">
          {title}
        </Text>
        <Button
          size="small"
          variant="tertiary"
          iconStart={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
          onPress={() => copy(code)}
        >
          {isCopied ? t('picture.unmapped.copied') : t('picture.unmapped.copy')}
        </Button>
      </Flex>
      <pre className={styles.code}>{code}</pre>
    </Flex>
  );
}
