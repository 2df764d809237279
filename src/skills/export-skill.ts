/** A document as an agent skill: SKILL.md, and one page per operation with a call that was really made. */
import { basename } from 'node:path';
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import type { AddressBook } from '../exposes/skill/sibling-address.ts';
import { hidden, isSecretName, type Redactor } from '../observe/redact.ts';
import type { Runtime } from '../operation/call-context.ts';
import { exampleAnswer } from './example-answer.ts';
import { exampleInputs } from './example-inputs.ts';
import { type ExportedUnit, pagesOf } from './exported-units.ts';
import { referencePage, type UnitExample } from './reference-page.ts';
import { overviewPage, overviewPath, skillPage } from './skill-page.ts';
import { slugOf } from './slug.ts';

/** What decides the texts, besides the document. */
export interface SkillExportOptions {
  /** By the convention; else made of the document's title. */
  readonly name?: string;
  readonly publicUrls: ReadonlyMap<string, string>;
  /** A runtime whose upstreams are stand-ins, and whose binds are placeholders. */
  readonly runtime: Runtime;
  /** Applied to every text. */
  readonly redactor: Redactor;
}

/** A skill as files. */
export interface ExportedSkill {
  readonly name: string;
  /** Relative path → text, SKILL.md first, then by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** The same document gives the same bytes, whatever the time, the environment and the folder. */
export async function exportSkill(plan: CapabilityPlan, options: SkillExportOptions): Promise<ExportedSkill> {
  const { runtime, redactor } = options;
  redactor.add(writtenSecrets(plan));
  const addresses: AddressBook = {
    options: { publicUrls: options.publicUrls, ports: new Map(), portOffset: 0, host: undefined },
  };
  const pages = pagesOf(plan, addresses);
  const examples = new Map<ExportedUnit, UnitExample>();
  for (const unit of pages.flatMap(({ units }) => units)) examples.set(unit, await exampleFor(unit, runtime));
  const exampleOf = (unit: ExportedUnit): UnitExample => examples.get(unit) ?? { inputs: undefined, answer: undefined };
  const name = options.name ?? nameOf(plan);
  const facts = { name, file: basename(plan.capability.file), plan, pages, addresses };
  const files = new Map<string, string>();
  const add = (path: string, text: string | undefined): void => {
    if (text !== undefined) files.set(path, `${redactor.text(text)}\n`);
  };
  add('SKILL.md', skillPage(facts, exampleOf));
  add(overviewPath, overviewPage(facts));
  for (const page of pages) add(page.path, referencePage(page, exampleOf));
  return { name, files };
}

/** A name made of the document's title, else of its first adapter, else of its file. */
export function nameOf({ capability }: CapabilityPlan): string {
  const candidates = [
    capability.info.display,
    capability.exposes[0]?.namespace,
    basename(capability.file).split('.')[0],
  ];
  return candidates.map((text) => slugOf(text ?? '')).find((slug) => slug !== '') ?? 'capability';
}

async function exampleFor(unit: ExportedUnit, runtime: Runtime): Promise<UnitExample> {
  const inputs = exampleInputs(unit.operation, runtime.bindings);
  const skips = inputs === undefined || (unit.kind === 'tool' && unit.written);
  return { inputs, answer: skips ? undefined : await exampleAnswer(unit.operation, inputs, runtime) };
}

/** Credentials that stand in the document itself. Short ones can not be told from words. */
function writtenSecrets({ capability }: CapabilityPlan): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown, secret: boolean): void => {
    if (typeof value === 'string' && secret && value.length > hidden.length && !value.includes('{{')) found.push(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, item] of Object.entries(value)) visit(item, secret || isSecretName(name));
  };
  for (const { authentication } of [...capability.exposes, ...capability.consumes]) {
    if (authentication?.type === 'apikey') for (const { value } of authentication.keys) visit(value, true);
    else visit(authentication, false);
  }
  return found;
}
