/** Reads the four sections: which reader an entry needs, and which entries are imports or left out. */
import type { LocatedMap } from '../document/located-node.ts';
import type { Aggregate } from '../model/aggregates.ts';
import type { Bind } from '../model/binds.ts';
import type { ConsumesHttp, SkippedPart } from '../model/consumes.ts';
import type { Exposes } from '../model/exposes.ts';
import { readAggregate } from './read-aggregates.ts';
import { readBind } from './read-binds.ts';
import { readConsumes } from './read-consumes.ts';
import { readControl } from './read-control.ts';
import { readMcp } from './read-mcp.ts';
import type { DocumentContext } from './read-operation.ts';
import { readRest } from './read-rest.ts';
import { readSkillExposes } from './read-skill.ts';
import { type MapReader, nothing, readEach } from './reader.ts';
import { exposesType } from './shapes.ts';
import type { ImportEntry, Section, Written } from './written-capability.ts';

/** `skipped` collects entries of unknown type; they are reported as well. */
export interface SectionContext extends DocumentContext {
  readonly skipped: SkippedPart[];
}

export function readBindsSection(parent: MapReader | undefined, context: SectionContext): Written<Bind> {
  return readSection(parent, 'binds', context, (at) => [readBind(at, context.folder)]);
}

/** An absent `type` is `http`. Reports `consumes-type-unknown`. */
export function readConsumesSection(parent: MapReader | undefined, context: SectionContext): Written<ConsumesHttp> {
  return readSection(parent, 'consumes', context, (at) => {
    const type = at.word('type') ?? 'http';
    return type === 'http'
      ? [readConsumes(at, context.folder)]
      : skip(at, 'consumes', 'The only type is `http`.', context);
  });
}

/** Aggregates may also be a map keyed by namespace. */
export function readAggregatesSection(parent: MapReader | undefined, context: SectionContext): Written<Aggregate> {
  const node = parent?.member('aggregates');
  if (parent === undefined || node?.kind !== 'map') {
    return readSection(parent, 'aggregates', context, (at) => [readAggregate(at, context)]);
  }
  return readEach(parent.named('aggregates', 'aggregate'), ({ key, at }) => readAggregate(at, context, key));
}

/** Reports `exposes-type-unknown`. */
export function readExposesSection(parent: MapReader | undefined, context: SectionContext): Written<Exposes> {
  return readSection(parent, 'exposes', context, (at): Exposes[] => {
    switch (exposesType(at.word('type'))) {
      case 'rest':
        return [readRest(at, context)];
      case 'mcp':
        return [readMcp(at, context)];
      case 'skill':
        return [readSkillExposes(at, context.folder)];
      case 'control':
        return [readControl(at, context.folder)];
      default:
        return skip(at, 'exposes', 'The types are `rest`, `mcp`, `skill` and `control`.', context);
    }
  });
}

function readSection<T>(
  parent: MapReader | undefined,
  section: Section,
  context: SectionContext,
  read: (at: MapReader) => T[],
): Written<T> {
  const list = parent?.list(section);
  if (parent === undefined || list === undefined) return nothing;
  return list.items.flatMap((item): Written<T> => {
    if (item.kind !== 'map') {
      parent.wrong(section, item, 'a list of maps');
      return nothing;
    }
    const at = parent.below(section, item, nameOfEntry(item, section));
    return isImportEntry(at, section) ? [readImport(at, context.folder)] : read(at);
  });
}

function nameOfEntry(item: LocatedMap, section: Section): string {
  const namespace = item.entries.get('namespace')?.value;
  const type = item.entries.get('type')?.value;
  const name = namespace?.kind === 'scalar' ? ` "${namespace.text}"` : '';
  if (section === 'exposes') return `the ${type?.kind === 'scalar' ? `${type.text} ` : ''}exposer${name}`;
  return `the ${section === 'consumes' ? 'consumes entry' : section === 'binds' ? 'binding' : 'aggregate'}${name}`;
}

/**
 * An entry with `from` or `import` is an import; so is, among consumes, one with `location` and no `baseUri`.
 * @see docs/spec/document.md sections 10.1 to 10.3
 */
function isImportEntry(at: MapReader, section: Section): boolean {
  if (at.has('import') || at.has('from')) return !at.has('baseUri') && !at.has('keys');
  return section === 'consumes' && at.has('location') && !at.has('baseUri');
}

function readImport(at: MapReader, folder: string): ImportEntry {
  return {
    kind: 'import',
    from: at.firstText('from', 'location')?.trim() ?? '',
    import: at.text('import')?.trim() ?? '',
    as: at.text('as')?.trim() || undefined,
    folder,
    origin: at.origin,
  };
}

function skip(at: MapReader, section: 'consumes' | 'exposes', hint: string, context: SectionContext): [] {
  const written = at.text('type');
  const origin = at.raw('type')?.origin ?? at.origin;
  const message =
    written === undefined
      ? `T${at.what.slice(1)} has no type; it is left out.`
      : `T${at.what.slice(1)} has the unknown type "${written}"; it is left out.`;
  at.report(`${section}-type-unknown`, origin, message, { hint });
  context.skipped.push({ section, namespace: at.text('namespace'), type: written ?? '', origin });
  return [];
}
