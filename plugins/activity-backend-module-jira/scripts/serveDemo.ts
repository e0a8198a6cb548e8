import { DemoJira } from '../src/__testUtils__/DemoJira';
import { injectFaults } from './verify/injectFaults';
import type { DemoOrder, DemoReply } from './verify/ServedDemo';

// The company's Jira in a process of its own, which does what `ServedDemo` orders, and ends with whoever has started it.
let jira: DemoJira | undefined;

async function obey(order: DemoOrder): Promise<string | undefined> {
  switch (order.kind) {
    case 'start':
      jira = await DemoJira.start(order.options);
      return jira.baseUrl;
    case 'clock':
      jira?.demo.clock.set(order.at);
      return undefined;
    case 'faults':
      if (jira) injectFaults(jira, order.share);
      return undefined;
    default:
      if (jira) {
        jira.demo.jira.cloud.indexLag = order.ms;
        jira.demo.jira.dataCenter.indexLag = order.ms;
      }
      return undefined;
  }
}

process.on('message', ({ id, order }: { id: number; order: DemoOrder }) => {
  obey(order).then(
    answer => process.send?.({ id, answer } satisfies DemoReply),
    error => process.send?.({ id, error: String(error) } satisfies DemoReply),
  );
});
process.on('disconnect', () => process.exit());
