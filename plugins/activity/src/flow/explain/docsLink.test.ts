import { docsLink } from './docsLink';

describe('docsLink', () => {
  it.each(['cycle-time', 'cycle-time.md', 'docs/metrics/cycle-time.md'])(
    'leads from %s to the page of the metric',
    docs => {
      expect(docsLink(docs)).toMatch(/\/docs\/metrics\/cycle-time\.md$/);
    },
  );
});
