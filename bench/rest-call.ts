// One REST call through the engine beside the same route written by hand.
import { logout, startEngine, startTwin, startUpstream } from './support/engine.ts';
import type { LoadRequest } from './support/load-generator.ts';
import type { Measured } from './support/measured.ts';
import { listening } from './support/process.ts';
import { interleave } from './support/rounds.ts';
import type { RoundOptions } from './support/rounds.ts';
import { roundFigures, roundTable } from './support/table.ts';

/** The call: a query and a JSON body. */
export function restCallRequest(): LoadRequest {
  return {
    method: 'POST',
    path: '/v1/api/logout?global=true',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ reason: 'moved', detail: { at: '2026-01-02', by: 'desk' } }),
    holds: '"total":2',
  };
}

/** Measures and gives the table. */
export async function restCall(options: RoundOptions): Promise<Measured> {
  const upstream = await startUpstream();
  const origin = `http://127.0.0.1:${upstream.port}`;
  const twin = await startTwin('rest-twin', origin);
  const engine = await startEngine(logout(origin));
  try {
    await listening(engine.rest);
    const request = restCallRequest();
    const rounds = await interleave({ server: engine.rest, request }, { server: twin, request }, options);
    return { table: roundTable(rounds), figures: roundFigures(rounds) };
  } finally {
    await Promise.all([engine.rest.stop(), twin.stop(), upstream.stop()]);
  }
}
