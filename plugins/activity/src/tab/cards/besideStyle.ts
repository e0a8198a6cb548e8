import type { CardsLayout } from './cardsLayout';

/** The columns of the row of cards that the heatmap and the pace share. */
export function besideStyle({ isPaceBeside, paceCard }: CardsLayout): {
  gridTemplateColumns: string;
} {
  return {
    gridTemplateColumns: isPaceBeside
      ? `minmax(0, 1fr) ${paceCard}px`
      : 'minmax(0, 1fr)',
  };
}
