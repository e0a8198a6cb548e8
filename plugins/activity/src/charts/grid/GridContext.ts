import { createContext, useContext } from 'react';

/** What a cell must know of the grid that it lies in. */
export interface GridState {
  /** The one cell that Tab reaches. */
  activeKey: string;
  /** The cell whose events are open. */
  selectedKey?: string;
  /** Whether there is something to open behind the cells. */
  isOpenable: boolean;
}

const GridContext = createContext<GridState>({
  activeKey: '',
  isOpenable: false,
});

export const GridProvider = GridContext.Provider;

export function useGridState(): GridState {
  return useContext(GridContext);
}
