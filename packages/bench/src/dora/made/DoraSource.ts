import type {
  ActivitySource,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { FlowStream } from '../../flow/made/FlowStream';
import type { MadeDora } from './MadeDora';
import { makeDeployment } from './makeDeployment';

/** So seldom that no stream becomes due by itself while something is measured. */
const frequencyMs = 30 * 86_400_000;

/** A forge that is made up: it has merge requests, deployments and issues of which all are incidents. */
export class DoraSource implements ActivitySource {
  readonly source = 'gitlab';
  readonly instance = 'made';
  readonly enabled = true;
  readonly frequencyMs = frequencyMs;
  readonly #dora: MadeDora;
  readonly #now: number;

  /** @param now - the end of all that was made, UTC epoch milliseconds */
  constructor(dora: MadeDora, now: number) {
    this.#dora = dora;
    this.#now = now;
  }

  async listStreams(): Promise<SourceStream[]> {
    const dora = this.#dora;
    const range = { from: 0, to: dora.deploymentsPerService };
    return dora.projects.map(
      project =>
        new FlowStream(
          { ...project, items: range, changes: range },
          {
            resource: 'deployments',
            range,
            head: () => [
              {
                kind: 'workItemType',
                id: '1',
                name: 'Incident',
                level: 0,
              },
            ],
            make: nth => makeDeployment({ dora, project, nth, now: this.#now }),
            later: () => [],
          },
        ),
    );
  }
}
