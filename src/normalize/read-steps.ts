/** Reads `steps` and `mappings`. */
import type { Step, StepOutputMapping } from '../model/steps.ts';
import { readCall } from './read-call.ts';
import { readWith } from './read-parameters.ts';
import { type MapReader, type Named, nothing, readEach } from './reader.ts';

/** The steps of a unit. Reports `step-type-unknown`. @see docs/spec/orchestration.md section 2 */
export function readSteps(at: MapReader): readonly Step[] {
  return readEach(at.named('steps', 'step'), readStep);
}

function readStep({ name: written, key, at }: Named): Step {
  const name = written || key;
  const type = at.word('type');
  const { origin } = at;
  if (type === 'call') {
    const { call = '', callOrigin = origin, with: entries } = readCall(at);
    return { type, name, call, callOrigin, with: entries, origin };
  }
  if (type === 'lookup') {
    const outputParameters = at.texts('outputParameters');
    return {
      type,
      name,
      index: at.text('index') ?? '',
      match: at.text('match') ?? '',
      lookupValue: at.text('lookupValue') ?? '',
      outputParameters,
      origin,
    };
  }
  if (type === 'script') return readScript(at, name);
  return unknownStep(at, name, at.text('type'));
}

function readScript(at: MapReader, name: string): Step {
  return {
    type: 'script',
    name,
    file: at.text('file') ?? '',
    language: at.word('language'),
    location: at.text('location'),
    dependencies: at.texts('dependencies') ?? nothing,
    with: readWith(at),
    origin: at.origin,
  };
}

function unknownStep(at: MapReader, name: string, written: string | undefined): Step {
  const place = at.raw('type')?.origin ?? at.origin;
  const message =
    written === undefined ? `The step "${name}" has no type.` : `The step "${name}" has the unknown type "${written}".`;
  at.report('step-type-unknown', place, message, { hint: 'The types are `call`, `lookup` and `script`.' });
  return { type: 'unknown', name, written, origin: at.origin };
}

/** The mappings of a unit, in order. @see docs/spec/orchestration.md section 5 */
export function readMappings(at: MapReader): readonly StepOutputMapping[] {
  return readEach(at.maps('mappings', 'a mapping'), (mapping) => ({
    target: mapping.text('target') ?? '',
    value: mapping.text('value') ?? '',
    origin: mapping.origin,
  }));
}
