import type { ReactNode } from 'react';
import type { TipText } from '../../grid/GridTip';

/** A place of a chart that takes the focus and says something. */
export interface Mark {
  key: string;
  /** Where it lies for the arrow keys; rows count from the top. */
  column: number;
  row: number;
  /** What it says, for those who do not see it. */
  label: string;
  tip: TipText;
  /** In CSS pixels; `x` and `y` are the upper left corner. */
  x: number;
  y: number;
  width: number;
  height: number;
  isCurrent?: boolean;
  /** Drawn inside, from its upper left corner. */
  face?: ReactNode;
}
