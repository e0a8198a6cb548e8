/**
 * Requests to sources: budget, concurrency, circuit, retry, redaction.
 *
 * @packageDocumentation
 */
export * from './answers/checkResponse';
export * from './answers/readJson';
export * from './answers/sourceErrorOf';
export * from './Clock';
export * from './createSourceRequests';
export * from './hosts/HostState';
export * from './limits/readRequestLimits';
export * from './limits/RequestLimits';
export * from './RequestPolicy';
export * from './SourceRequests';
export * from './sourceRequestsServiceRef';
export type { CircuitState } from './hosts/Circuit';
export type { Redactor } from './redaction/createRedactor';
