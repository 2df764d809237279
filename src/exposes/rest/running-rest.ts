/** A REST exposer that listens, as the engine knows it. */
import type { RestExposes } from '../../model/exposes.ts';
import type { RunningExposer } from '../exposer.ts';
import type { RunningServer } from '../http-server.ts';
import { exampleOf } from './example.ts';

/** @param exposes with the paths under which the resources are served */
export function runningRest(exposes: RestExposes, server: RunningServer): RunningExposer {
  const url = `http://${server.host}:${server.port}`;
  const example = exampleOf(exposes, url);
  return {
    type: 'rest',
    namespace: exposes.namespace,
    url,
    ...(example === undefined ? {} : { example }),
    stop: () => server.stop(),
  };
}
