import {
  type AddressInfo,
  createServer,
  type Server,
  type Socket,
} from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { describeNetworkError } from './describeNetworkError';

const coded = (code: string, more = {}) =>
  Object.assign(new Error('quotes a secret'), { code, ...more });
const failed = (cause: unknown) => new TypeError('fetch failed', { cause });

describe('describeNetworkError', () => {
  it.each([
    [coded('ECONNREFUSED'), 'the connection is refused', true],
    [coded('ECONNRESET'), 'the connection was lost', true],
    [coded('UND_ERR_SOCKET'), 'the connection was lost', true],
    [coded('ENOTFOUND'), 'the name of the host is not known', true],
    [coded('EAI_AGAIN'), 'the name of the host cannot be looked up', true],
    [coded('UND_ERR_CONNECT_TIMEOUT'), 'the host does not answer', true],
    [
      Object.assign(new AggregateError([coded('ENETUNREACH')]), {}),
      'there is no way to the host',
      true,
    ],
    [coded('CERT_HAS_EXPIRED'), 'the certificate has expired', false],
    [
      coded('ERR_TLS_CERT_ALTNAME_INVALID'),
      'the certificate is for another host',
      false,
    ],
    [
      coded('DEPTH_ZERO_SELF_SIGNED_CERT'),
      'the certificate is not trusted; add its authority by NODE_EXTRA_CA_CERTS',
      false,
    ],
    [
      coded('ERR_SSL_WRONG_VERSION_NUMBER'),
      'no TLS connection could be made; is it https?',
      false,
    ],
    [coded('HPE_INVALID_CONSTANT'), 'the answer is not HTTP', false],
    [coded('Z_DATA_ERROR'), 'the answer cannot be decompressed', false],
    [coded('SOMETHING_NEW'), 'the connection failed', true],
    [new Error('no code'), 'the connection failed', true],
    ['not even an error', 'the connection failed', true],
  ])('names %s', (cause, reason, isPassing) => {
    expect(describeNetworkError(failed(cause))).toEqual({ reason, isPassing });
  });

  describe('of the platform', () => {
    const servers: Server[] = [];
    const sockets: Socket[] = [];
    afterEach(async () => {
      for (const socket of sockets.splice(0)) socket.destroy();
      await Promise.all(
        servers
          .splice(0)
          .map(server => new Promise(done => server.close(done))),
      );
    });

    async function portOf(server: Server): Promise<number> {
      servers.push(server);
      server.on('connection', socket => sockets.push(socket));
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      return (server.address() as AddressInfo).port;
    }

    const failureOf = async (url: string) =>
      describeNetworkError(await fetch(url).catch(error => error)).reason;

    it('names a port where nobody listens', async () => {
      const server = createServer();
      const port = await portOf(server);
      await new Promise(done => server.close(done));
      expect(await failureOf(`http://127.0.0.1:${port}`)).toBe(
        'the connection is refused',
      );
    });

    it('names a port that does not speak HTTP', async () => {
      const server = createServer(socket => socket.end('SSH-2.0-x\r\n'));
      const port = await portOf(server);
      expect(await failureOf(`http://127.0.0.1:${port}`)).toBe(
        'the answer is not HTTP',
      );
    });

    it('names a port that does not speak TLS', async () => {
      const server = createServer(socket => {
        socket.on('error', () => {});
        socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      });
      const port = await portOf(server);
      expect(await failureOf(`https://127.0.0.1:${port}`)).toBe(
        'no TLS connection could be made; is it https?',
      );
    });

    it('names a failed handshake', async () => {
      // It has no certificate, so that no handshake can succeed.
      const server = createTlsServer({});
      server.on('tlsClientError', () => {});
      const port = await portOf(server);
      expect(await failureOf(`https://127.0.0.1:${port}`)).toBe(
        'no TLS connection could be made; is it https?',
      );
    });
  });
});
