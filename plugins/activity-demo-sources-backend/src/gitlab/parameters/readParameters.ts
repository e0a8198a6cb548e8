import type { Request } from 'express';
import { z } from 'zod';
import { GitlabRefusal } from '../GitlabRefusal';
import { Instant } from '../../model';

const wholeNumber = z.string().regex(/^-?\d{1,12}$/);
const isoDate = z.union([
  z.iso.datetime({ offset: true, local: true }),
  z.iso.date(),
]);
const truths = ['true', '1', 't', 'on', 'yes'];
const lies = ['false', '0', 'f', 'off', 'no'];

export function readText(req: Request, name: string): string | undefined {
  const value = req.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole number. Throws 400. */
export function readNumber(req: Request, name: string): number | undefined {
  const value = readText(req, name);
  if (value === undefined) return undefined;
  if (!wholeNumber.safeParse(value).success) {
    throw GitlabRefusal.invalid(`${name} is invalid`);
  }
  return Number(value);
}

/** Throws 400. */
export function readFlag(req: Request, name: string): boolean | undefined {
  const value = readText(req, name)?.toLowerCase();
  if (value === undefined) return undefined;
  if (truths.includes(value)) return true;
  if (lies.includes(value)) return false;
  throw GitlabRefusal.invalid(`${name} is invalid`);
}

/** A moment; without a zone it is UTC. Throws 400. */
export function readInstant(req: Request, name: string): Instant | undefined {
  const value = readText(req, name);
  if (value === undefined) return undefined;
  // A plus that was not encoded arrives as a space, which GitLab takes for none.
  const { success, data } = isoDate.safeParse(value);
  if (!success) throw GitlabRefusal.invalid(`${name} is invalid`);
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(data) || !data.includes('T');
  return Date.parse(hasZone ? data : `${data}Z`);
}

/** One of the words that there are. Throws 400. */
export function readChoice<T extends string>(
  req: Request,
  name: string,
  choices: readonly T[],
  usual: T,
): T;
export function readChoice<T extends string>(
  req: Request,
  name: string,
  choices: readonly T[],
): T | undefined;
export function readChoice<T extends string>(
  req: Request,
  name: string,
  choices: readonly T[],
  usual?: T,
): T | undefined {
  const value = readText(req, name) ?? usual;
  const choice = choices.find(each => each === value);
  if (value !== undefined && choice === undefined) {
    throw GitlabRefusal.invalid(`${name} does not have a valid value`);
  }
  return choice;
}

/** All values of a parameter: `name[]=a&name[]=b`, or `name=a,b`. */
export function readList(req: Request, name: string): string[] {
  const value = req.query[name];
  const values = Array.isArray(value) ? value : [value];
  return values
    .flatMap(each => (typeof each === 'string' ? each.split(',') : []))
    .map(each => each.trim())
    .filter(each => each !== '');
}
