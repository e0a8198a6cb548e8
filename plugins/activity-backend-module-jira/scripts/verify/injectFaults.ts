import type { DemoJira } from '../../src/__testUtils__/DemoJira';

const kinds = [
  'tooManyRequests',
  'serverError',
  'unavailable',
  'cut',
  'loginPage',
  'garbage',
  'duplicates',
] as const;

/** Makes a share of all requests fail, in every way that they fail in the world. */
export function injectFaults({ demo }: DemoJira, share: number): void {
  demo.faults.replace(
    share === 0
      ? []
      : kinds.map(kind => ({
          kind,
          share: share / kinds.length,
          after: 0,
          retryAfterSeconds: 0,
          delayMs: 0,
        })),
  );
}
