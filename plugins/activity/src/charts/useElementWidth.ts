import { useLayoutEffect, useState, type RefCallback } from 'react';

/** Assumed where nothing can be measured, as in a document without layout. */
const fallbackWidth = 960;

/** The inner width of an element in whole CSS pixels, before its first paint and whenever it changes. */
export function useElementWidth(): [RefCallback<HTMLElement>, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(fallbackWidth);

  useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth || fallbackWidth);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);

  return [setElement, width];
}
