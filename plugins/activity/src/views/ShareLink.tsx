import { Button, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiLink } from '@remixicon/react';
import { useWords } from '../words/useWords';
import { useCopied } from './useCopied';

/** Copies the link to what is shown, and says so. */
export function ShareLink() {
  const { t } = useWords();
  const { state, copy } = useCopied();
  const said = state && t(`share.${state}`);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={
          state === 'copied' ? (
            <RiCheckLine aria-hidden="true" />
          ) : (
            <RiLink aria-hidden="true" />
          )
        }
        onPress={() => copy(window.location.href)}
      >
        {said ?? t('share.link')}
      </Button>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
