import { routeLabel } from './routeLabel';

describe('routeLabel', () => {
  it.each([
    ['/heatmap', '/heatmap', '/heatmap'],
    ['/harvest/runs/r1', '/runs/:id', '/harvest/runs/:id'],
    ['/accounts', '/', '/accounts'],
    ['/accounts/', '/', '/accounts'],
    ['/accounts/7/link', '/:id/link', '/accounts/:id/link'],
    ['/wp-login.php', undefined, 'unmatched'],
  ])('of %s by %s is %s', (path, pattern, label) => {
    expect(routeLabel(path, pattern)).toBe(label);
  });
});
