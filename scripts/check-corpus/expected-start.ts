// Whether a document that could be read can be started at all (`versions.md` 4.4).
import type { CapabilityDocument, Unit } from './document.ts';
import { isMap, listOf } from './json.ts';
import type { JsonMap } from './json.ts';
import type { Linker } from './link.ts';
import { entriesOf } from './read-document.ts';
import { hasStaticValue } from './shape.ts';

const KNOWN = new Set(['rest', 'mcp', 'skill', 'control']);

/** The kind of refusal the specification asks for, or `undefined`: the document must start. */
export function expectedRefusal(document: CapabilityDocument, linker: Linker): string | undefined {
  const known = document.exposers.filter((exposer) => KNOWN.has(exposer.type));
  if (known.length === 0) return 'only exposers of unknown types';
  if (known.some((exposer) => exposer.units.some((unit) => Object.values(unit.with).includes(null))))
    return 'null in with';
  const units = known.flatMap((exposer) => exposer.units);
  const calling = units.filter((unit) => unit.call !== undefined);
  if (calling.some((unit) => unit.written['steps'] !== undefined)) return 'call beside steps';
  const other = known.some((exposer) => exposer.type !== 'rest' && exposer.type !== 'mcp');
  if (other || units.length === 0 || units.some((unit) => canAnswer(unit, linker))) return undefined;
  return 'every call unresolved';
}

function canAnswer(unit: Unit, linker: Linker): boolean {
  if (unit.call !== undefined && linker.candidates(unit.call).length > 0) return true;
  if (unit.call === undefined && unit.written['ref'] !== undefined) return true;
  const steps = entriesOf(unit.written, 'steps');
  if (unit.call === undefined && steps.length > 0) return steps.every((step) => canRun(step, linker));
  return hasStaticValue(unit.outputs) || isMap(unit.written['forward']) || listOf(unit.written['content']).length > 0;
}

function canRun(step: JsonMap, linker: Linker): boolean {
  if (step['forEach'] !== undefined) return false;
  if (step['type'] === 'call') return linker.candidates(String(step['call'])).length > 0;
  return step['type'] === 'lookup' || step['type'] === 'script';
}
