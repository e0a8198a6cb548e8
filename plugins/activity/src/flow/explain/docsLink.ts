/** Where the pages of the metrics are published. */
const pages =
  'https://github.com/activity-insights/activity-insights/blob/main/docs/metrics';

/**
 * The page that defines a metric.
 *
 * @param docs - its page below `docs/metrics`, with or without the folder and the ending
 */
export function docsLink(docs: string): string {
  const page = docs.replace(/^.*\//, '').replace(/\.md$/, '');
  return `${pages}/${encodeURIComponent(page)}.md`;
}
