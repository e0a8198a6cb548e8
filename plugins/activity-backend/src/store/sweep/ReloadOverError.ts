import { CustomErrorBase } from '@backstage/errors';

/** A reload was cancelled, replaced or given up while a stream was read for it: what is in hand is not to be stored. */
export class ReloadOverError extends CustomErrorBase {
  constructor(runId: string, streamId: string) {
    super(`Reload ${runId} waits for stream ${streamId} no more`);
    this.name = 'ReloadOverError';
  }
}
