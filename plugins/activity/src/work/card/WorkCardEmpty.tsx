import type { WorkTree } from '@activity-insights/plugin-activity-common';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { formatCount } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import { useWorkTabLink } from './useWorkTabLink';

/** Nothing is under way: why, and the one next step. */
export function WorkCardEmpty({ tree }: { tree: WorkTree }) {
  const { t } = useWords();
  const link = useWorkTabLink();
  const isWaiting = tree.total > 0;
  return (
    <Flex direction="column" gap="3" role="status">
      <Text as="h4" variant="body-large" weight="bold">
        {isWaiting ? t('workCard.waitingTitle') : t('workCard.emptyTitle')}
      </Text>
      {tree.notes.map(({ code, message }) => (
        <Text key={code} as="p">
          {message}
        </Text>
      ))}
      {isWaiting && (
        <Text as="p">
          {t('workCard.waiting', { number: formatCount(tree.total) })}
        </Text>
      )}
      {!isWaiting && tree.notes.length === 0 && (
        <Text as="p">{t('workCard.empty')}</Text>
      )}
      {link && (
        <Flex>
          <ButtonLink
            variant="secondary"
            href={link(isWaiting ? { openOnly: true } : {})}
          >
            {isWaiting ? t('workCard.open') : t('workCard.finished')}
          </ButtonLink>
        </Flex>
      )}
    </Flex>
  );
}
