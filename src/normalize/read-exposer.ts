/** Reads what the exposers of all types have in common. */
import type { Authentication } from '../model/authentication.ts';
import { readAuthentication } from './read-authentication.ts';
import type { MapReader } from './reader.ts';

const maxPort = 65_535;

/** Namespace, listen address, description and guard. Reports `port-range`. @see docs/spec/rest.md section 2 */
export function readExposer(at: MapReader, folder: string) {
  const authentication: Authentication | undefined = readAuthentication(at, 'exposes');
  return {
    namespace: at.text('namespace')?.trim() ?? '',
    description: at.text('description'),
    address: at.text('address')?.trim() || undefined,
    port: readPort(at),
    authentication,
    folder,
    origin: at.origin,
  };
}

function readPort(at: MapReader): number | undefined {
  const port = at.integer('port');
  if (port === undefined || (port >= 0 && port <= maxPort)) return port;
  at.report(
    'port-range',
    at.raw('port')?.origin ?? at.origin,
    `The port ${port} of ${at.what} is not between 0 and ${maxPort}.`,
  );
  return undefined;
}
