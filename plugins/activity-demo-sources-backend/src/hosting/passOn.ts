import { request } from 'node:http';
import { pipeline } from 'node:stream';
import type { RequestHandler } from 'express';

/** What is about one connection only. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding'];

/**
 * Has requests answered by another process, byte for byte: also what it answers late, by half or never.
 *
 * @param port - where that listens on loopback
 */
export function passOn(port: number): RequestHandler {
  return (req, res) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      method: req.method,
      path: req.originalUrl,
      headers: {
        ...withoutConnection(req.headers),
        'x-forwarded-proto': req.protocol,
      },
      // A connection that is kept may be closed just when it is to be used again.
      agent: false,
    });
    asked.on('response', answer => {
      res.status(answer.statusCode ?? 502);
      res.set(withoutConnection(answer.headers));
      // What ends too soon there ends too soon here.
      pipeline(answer, res, () => undefined);
    });
    asked.on('error', () => {
      if (res.headersSent) res.destroy();
      else res.status(503).end();
    });
    res.once('close', () => asked.destroy());
    req.pipe(asked);
  };
}

function withoutConnection<T>(headers: Readonly<Record<string, T>>) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !ofConnection.includes(name)),
  );
}
