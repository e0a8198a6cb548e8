/** Why no answer came. */
export interface NetworkFailure {
  /** What went wrong, to follow the name of a request. Free of what the host has sent. */
  reason: string;
  /** Whether it may be over in a moment. */
  isPassing: boolean;
}

const refused = 'the connection is refused';
const lost = 'the connection was lost';
const unreachable = 'there is no way to the host';
const unknownHost = 'the name of the host is not known';
const silent = 'the host does not answer';
const untrusted =
  'the certificate is not trusted; add its authority by NODE_EXTRA_CA_CERTS';

const passing: Record<string, string> = {
  ECONNREFUSED: refused,
  ECONNRESET: lost,
  EPIPE: lost,
  ECONNABORTED: lost,
  UND_ERR_SOCKET: lost,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: 'the name of the host cannot be looked up',
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENETDOWN: unreachable,
  EADDRNOTAVAIL: unreachable,
  ETIMEDOUT: silent,
  UND_ERR_CONNECT_TIMEOUT: silent,
  UND_ERR_HEADERS_TIMEOUT: silent,
  UND_ERR_BODY_TIMEOUT: silent,
};

const lasting: Record<string, string> = {
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_UNTRUSTED: untrusted,
  CERT_REVOKED: 'the certificate was revoked',
  EPROTO: 'no TLS connection could be made; is it https?',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is not as long as it says',
};

const longestChain = 5;

/**
 * Names an error of `fetch` by the codes in it and its causes. Its texts are not used: they may quote addresses, headers
 * and what the host has sent.
 */
export function describeNetworkError(error: unknown): NetworkFailure {
  for (const code of codesOf(error, longestChain)) {
    if (passing[code]) return { reason: passing[code], isPassing: true };
    if (lasting[code]) return { reason: lasting[code], isPassing: false };
    if (/^ERR_(SSL|TLS|OSSL)/.test(code)) {
      return { reason: lasting.EPROTO, isPassing: false };
    }
    if (/^HPE_/.test(code)) {
      return { reason: 'the answer is not HTTP', isPassing: false };
    }
    if (/^(Z_|ERR_.*(ZLIB|BROTLI|ZSTD|_PADDING))/.test(code)) {
      return { reason: 'the answer cannot be decompressed', isPassing: false };
    }
  }
  return { reason: 'the connection failed', isPassing: true };
}

/** The codes of an error, of those it bundles and of its causes, outermost first. */
function codesOf(error: unknown, depth: number): string[] {
  if (typeof error !== 'object' || error === null || depth === 0) return [];
  const { code, errors, cause } = error as Record<string, unknown>;
  return [
    ...(typeof code === 'string' ? [code] : []),
    // One for each address of the host that was tried.
    ...(Array.isArray(errors) ? errors : []).flatMap(one =>
      codesOf(one, depth - 1),
    ),
    ...codesOf(cause, depth - 1),
  ];
}
