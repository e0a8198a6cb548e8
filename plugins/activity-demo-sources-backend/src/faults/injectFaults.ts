import type { Request, RequestHandler, Response } from 'express';
import type { FaultBoard } from './FaultBoard';
import type { FaultRule, System } from './FaultRule';
import { PagesBefore } from './PagesBefore';
import { repeatRows } from './repeatRows';
import { vendorError } from './vendorError';

const login = `<!DOCTYPE html>
<html><head><title>Sign in</title></head>
<body><form method="post" action="/sso/login"><input name="user"><input name="password" type="password"></form></body></html>
`;
const maintenance = `<!DOCTYPE html>
<html><head><title>503 Service Temporarily Unavailable</title></head>
<body><h1>We are doing some maintenance</h1></body></html>
`;

/**
 * In front of a system's routes: makes requests go wrong as the board says.
 *
 * @param system - whose routes follow; their paths begin here
 */
export function injectFaults(
  system: System,
  board: FaultBoard,
): RequestHandler {
  const pages = new PagesBefore();
  return (req, res, next) => {
    const fault = board.decide(system, req.path);
    repeatRows(req, res, pages, fault?.kind === 'duplicates');
    if (fault) {
      inject(fault, system, req, res, next);
    } else {
      next();
    }
  };
}

function inject(
  fault: FaultRule,
  system: System,
  req: Request,
  res: Response,
  next: () => void,
): void {
  switch (fault.kind) {
    case 'unauthorized':
    case 'forbidden':
    case 'notFound':
    case 'serverError':
    case 'tooManyRequests':
      vendorError(res, system, fault);
      break;
    case 'unavailable':
      res.status(503).type('html').send(maintenance);
      break;
    case 'loginPage':
      res.status(200).type('html').send(login);
      break;
    case 'garbage':
      sendHalf(res, body => {
        res.setHeader('Content-Length', body.length);
        res.end(body);
      });
      next();
      break;
    case 'cut':
      sendHalf(res, (body, whole) => {
        res.setHeader('Content-Length', whole);
        res.write(body, () => req.socket.destroy());
      });
      next();
      break;
    case 'slow': {
      const timer = setTimeout(next, fault.delayMs);
      res.once('close', () => clearTimeout(timer));
      break;
    }
    case 'silent':
      break;
    default:
      next();
  }
}

/** Gives the first half of the answer to somebody else instead of sending all of it. */
function sendHalf(
  res: Response,
  send: (half: Buffer, wholeLength: number) => void,
): void {
  res.json = (body: unknown) => {
    const whole = Buffer.from(JSON.stringify(body));
    res.setHeader('Content-Type', 'application/json; charset=utf-8');
    send(whole.subarray(0, Math.floor(whole.length / 2)), whole.length);
    return res;
  };
}
