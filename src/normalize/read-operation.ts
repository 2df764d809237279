/** Reads what REST operations, MCP tools, MCP resources and flows have in common. */
import type { ExposedUnit } from '../model/operation.ts';
import { readCall } from './read-call.ts';
import { type OutputContext, readOutputs } from './read-outputs.ts';
import { readExposedParameters } from './read-parameters.ts';
import { readMappings, readSteps } from './read-steps.ts';
import { type MapReader, nothing } from './reader.ts';

/** What all readers of one document know. */
export interface DocumentContext {
  /** Folder of the document. */
  readonly folder: string;
  /** How outputs of exposed units are read. */
  readonly outputs: OutputContext;
}

/** Everything of a unit but what its adapter adds. `name` is what to call it. @see docs/spec/rest.md section 4, docs/spec/mcp.md section 6.1 */
export function readUnit(at: MapReader, name: string, context: DocumentContext): ExposedUnit {
  const ref = at.text('ref')?.trim() || undefined;
  const { call, callOrigin, with: entries } = readCall(at);
  return {
    name,
    display: at.text('display'),
    description: at.text('description'),
    ref,
    call,
    tags: at.texts('tags') ?? nothing,
    inputParameters: readExposedParameters(at),
    callOrigin: ref === undefined ? callOrigin : at.raw('ref')?.origin,
    with: entries,
    steps: readSteps(at),
    mappings: readMappings(at),
    outputParameters: readOutputs(at, context.outputs),
    origin: at.origin,
  };
}
