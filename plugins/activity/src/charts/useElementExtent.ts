import { useLayoutEffect, useState, type RefCallback } from 'react';

/**
 * The inner width or height of an element in whole CSS pixels, before its first paint and whenever it changes.
 *
 * @param fallback - assumed where nothing can be measured, as in a document without layout
 */
export function useElementExtent(
  extent: 'clientWidth' | 'clientHeight',
  fallback: number,
): [RefCallback<HTMLElement>, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState(fallback);

  useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = () => setSize(element[extent] || fallback);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, extent, fallback]);

  return [setElement, size];
}
