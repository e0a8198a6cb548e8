import { createWebhookMetrics } from './WebhookMetrics';

describe('createWebhookMetrics', () => {
  it('counts failed webhooks by source and code', () => {
    const counted: unknown[] = [];
    const webhooks = createWebhookMetrics({
      createCounter: name => ({
        add: (value, labels) => counted.push([name, value, labels]),
      }),
    });
    webhooks.countFailed('gitlab', 'unauthorised');
    expect(counted).toEqual([
      [
        'activity.webhooks.failed',
        1,
        { source: 'gitlab', code: 'unauthorised' },
      ],
    ]);
  });
});
