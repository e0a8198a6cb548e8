import { Alert, Card, CardBody, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useWords } from '../../words/useWords';
import tileStyles from '../tiles/Tiles.module.css';
import styles from '../FlowTab.module.css';

const tiles = ['a', 'b', 'c', 'd', 'e'];
const cards = ['a', 'b', 'c', 'd'];

/** Stands where the numbers and the charts will be, in their size. */
export function FlowLoading({ isSlow }: { isSlow: boolean }) {
  const { t } = useWords();
  return (
    <div className={styles.stack} aria-busy="true">
      <VisuallyHidden role="status">{t('flow.picture.loading')}</VisuallyHidden>
      {isSlow && (
        <Alert
          status="info"
          isPending
          role="status"
          title={t('picture.slow')}
        />
      )}
      <div className={tileStyles.row}>
        {tiles.map(key => (
          <Card key={key}>
            <CardBody>
              <Skeleton width="70%" height={16} />
              <Skeleton width="50%" height={32} />
              <Skeleton width="90%" height={60} />
            </CardBody>
          </Card>
        ))}
      </div>
      <LoadingCards />
    </div>
  );
}

/** Stands where the charts will be. */
export function LoadingCards() {
  return (
    <div className={styles.cards}>
      {cards.map(key => (
        <Card key={key}>
          <CardBody>
            <Skeleton width={240} height={24} />
            <Skeleton width="100%" height={280} />
          </CardBody>
        </Card>
      ))}
    </div>
  );
}
