/** Text → WrittenCapability, for tests of what follows parsing. */
import { dirname } from 'node:path';
import { collectDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { detectVersion } from '../../src/document/detect-version.ts';
import { resolveImports } from '../../src/imports/resolve-imports.ts';
import type { Capability } from '../../src/model/capability.ts';
import type { ConsumesHttp } from '../../src/model/consumes.ts';
import type { Exposes, McpExposes, RestExposes } from '../../src/model/exposes.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import type { WrittenCapability } from '../../src/normalize/written-capability.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { parseNow } from '../support/parse-now.ts';

export interface Normalized {
  readonly written: WrittenCapability;
  readonly diagnostics: readonly Diagnostic[];
}

/** Normalises a text as the file `path`. */
export function normalizeText(text: string, path = '/docs/main.yaml'): Normalized {
  const { report, diagnostics } = collectDiagnostics();
  const root = parseNow(new SourceFile(path, path, text), report);
  const version = root === undefined ? undefined : detectVersion(root, report);
  if (root === undefined || version === undefined)
    throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { written: normalize(root, version, path, dirname(path), report), diagnostics };
}

/** The capability of a text without imports. */
export async function capabilityOf(
  text: string,
): Promise<{ capability: Capability; diagnostics: readonly Diagnostic[] }> {
  const { written, diagnostics } = normalizeText(text);
  const collected = collectDiagnostics();
  const capability = await resolveImports(written, () => Promise.resolve(undefined), collected.report);
  return { capability, diagnostics: [...diagnostics, ...collected.diagnostics] };
}

/** Codes of diagnostics, in order, version remarks left out. */
export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code).filter((code) => !code.startsWith('version-'));
}

/** A value as plain JSON without places, to compare what two spellings mean. */
export function withoutPlaces(value: unknown): unknown {
  const places = new Set(['origin', 'callOrigin', 'version', 'file', 'folder']);
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) => {
      if (places.has(key)) return undefined;
      return typeof member === 'bigint' ? `${member}n` : member;
    }),
  );
}

/** The first consumes entry. */
export function firstConsumes({ consumes }: Pick<Capability, 'consumes'>): ConsumesHttp {
  const [first] = consumes;
  if (first === undefined) throw new Error('nothing consumed');
  return first;
}

/** The exposer at `index`, which must be of that type. */
export function restOf({ exposes }: { readonly exposes: readonly Exposes[] }, index = 0): RestExposes {
  const found = exposes[index];
  if (found?.type !== 'rest') throw new Error('no rest exposer');
  return found;
}

/** The exposer at `index`, which must be of that type. */
export function mcpOf({ exposes }: { readonly exposes: readonly Exposes[] }, index = 0): McpExposes {
  const found = exposes[index];
  if (found?.type !== 'mcp') throw new Error('no mcp exposer');
  return found;
}
