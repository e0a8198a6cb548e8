import type { RefCallback } from 'react';
import { useElementExtent } from './useElementExtent';

/** The inner width of an element in CSS pixels, as it changes. */
export function useElementWidth(): [RefCallback<HTMLElement>, number] {
  return useElementExtent('clientWidth', 960);
}
