import { Button, Flex, Text } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useWords } from '../../words/useWords';
import styles from '../Picture.module.css';

const confirmedMilliseconds = 2_000;

/** Lines to copy. */
export function CodeExample({ title, code }: { title: string; code: string }) {
  const { t } = useWords();
  const [, copy] = useCopyToClipboard();
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), confirmedMilliseconds);
    return () => clearTimeout(timer);
  }, [isCopied]);

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
          onPress={() => {
            copy(code);
            setIsCopied(true);
          }}
        >
          {isCopied ? t('picture.unmapped.copied') : t('picture.unmapped.copy')}
        </Button>
      </Flex>
      <pre className={styles.code}>{code}</pre>
    </Flex>
  );
}
