/** Rule `path-parameter-declared`: placeholders of paths and path parameters belong together. */
import type { ConsumesHttp } from '../model/consumes.ts';
import type { Origin } from '../source/origin.ts';
import { boundNames } from '../binds/bound-names.ts';
import { parametersOf } from './known-names.ts';
import { foldedName, pathWords } from './template-words.ts';
import { callsOf, type PlacedCall } from './units.ts';
import type { Rule, RuleSubject } from './rule.ts';

/** @see docs/spec/document.md section 15 */
export const pathParameters: Rule = (subject) => {
  for (const consumes of subject.capability.consumes) {
    for (const resource of consumes.resources) {
      for (const { inputParameters, path } of resource.operations) checkPlaceholders(inputParameters, path, subject);
      checkPlaceholders(resource.inputParameters, pathsOf([resource]), subject);
    }
    checkPlaceholders(consumes.inputParameters, consumes.baseUri + pathsOf(consumes.resources), subject);
  }
  for (const exposer of subject.capability.exposes) {
    if (exposer.type !== 'rest') continue;
    for (const resource of exposer.resources) {
      checkPlaceholders(resource.inputParameters, resource.path, subject);
      for (const { inputParameters } of resource.operations) checkPlaceholders(inputParameters, resource.path, subject);
    }
  }
  checkSources(subject);
};

function pathsOf(resources: ConsumesHttp['resources']): string {
  return resources.flatMap(({ operations }) => operations.map(({ path }) => path)).join('');
}

interface PathParameter {
  readonly name: string;
  readonly in?: string | undefined;
  readonly value?: string | undefined;
  readonly origin: Origin;
}

/** A path parameter that no placeholder takes. */
function checkPlaceholders(parameters: readonly PathParameter[], path: string, { report }: RuleSubject): void {
  if (!parameters.some(({ in: place }) => place === 'path')) return;
  const names = new Set(pathWords(path).map(foldedName));
  for (const { name, in: place, origin } of parameters) {
    if (place !== 'path' || names.has(foldedName(name))) continue;
    report('path-parameter-declared', origin, `The path has no placeholder for the path parameter "${name}".`);
  }
}

/**
 * A placeholder that a step leaves empty. (A plain call derives an input for it.)
 * Units without declared inputs derive them for their steps too.
 */
function checkSources({ capability, report }: RuleSubject): void {
  const bound = boundNames(capability);
  for (const call of callsOf(capability)) {
    const { placed, target } = call;
    if (placed.unit.call !== undefined || placed.unit.inputParameters.length === 0) continue;
    const sources = sourcesOf(call);
    for (const name of pathWords(target.operation.path)) {
      const first = name.split('.')[0] ?? '';
      if (bound.has(name) || sources.has(foldedName(name)) || sources.has(foldedName(first))) continue;
      const operation = `${target.consumes.namespace}.${target.operation.name}`;
      report(
        'path-parameter-declared',
        placed.unit.origin,
        `Nothing fills "${name}" in the path of "${operation}", which a step calls.`,
      );
    }
  }
}

function sourcesOf({ placed, target, with: entries, earlier }: PlacedCall): ReadonlySet<string> {
  const fixed = parametersOf(target).filter(({ value }) => value !== undefined);
  const names = [...placed.unit.inputParameters, ...entries, ...fixed].map(({ name }) => name);
  const resource = placed.kind === 'rest' ? pathWords(placed.resource.path) : [];
  const shared = placed.kind === 'rest' ? placed.resource.inputParameters.map(({ name }) => name) : [];
  const uri = placed.kind === 'resource' ? pathWords(placed.unit.uri) : [];
  return new Set([...names, ...resource, ...shared, ...uri, ...earlier].map(foldedName));
}
