/** The SKILL.md of an exported skill: what it is for, how to reach it, what there is. */
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import { frontmatterText } from '../exposes/skill/frontmatter.ts';
import type { AddressBook } from '../exposes/skill/sibling-address.ts';
import type { Authentication } from '../model/authentication.ts';
import type { McpExposes, RestExposes } from '../model/exposes.ts';
import { curlLine } from './call-text.ts';
import { addressOf, type ExportedPage, type ExportedUnit } from './exported-units.ts';
import { block, code, firstSentence, jsonText, oneLine, plain } from './markdown.ts';
import { descriptionOf, type UnitExample } from './reference-page.ts';

/** Limit of the convention, in characters. @see docs/spec/skill.md section 6 */
const maxDescription = 1024;
/** Operations that are listed in SKILL.md; more of them would not fit the 500 lines the convention advises. */
const maxListed = 300;

/** What the texts are made of. */
export interface SkillFacts {
  readonly name: string;
  /** File name of the document, without folders. */
  readonly file: string;
  readonly plan: CapabilityPlan;
  readonly pages: readonly ExportedPage[];
  readonly addresses: AddressBook;
}

/** The page that lists all operations when they are too many for SKILL.md. */
export const overviewPath = 'references/all-operations.md';

/** The list of operations, when it stands on a page of its own. */
export function overviewPage({ pages }: SkillFacts): string | undefined {
  if (pages.length <= maxListed) return undefined;
  return `# Operations\n\n${pages.map((page) => listLine(page, page.path.replace(/^references\//, ''))).join('\n')}`;
}

/** The whole text of SKILL.md, without a line break at its end. */
export function skillPage(facts: SkillFacts, exampleOf: (unit: ExportedUnit) => UnitExample): string {
  const { info } = facts.plan.capability;
  const version = info.version === undefined ? {} : { version: info.version };
  const frontmatter = frontmatterText({
    name: facts.name,
    description: descriptionText(facts),
    metadata: { 'generated-by': generator, document: facts.file, ...version },
  });
  const parts = [
    `# ${plain(info.display ?? facts.name)}`,
    plain(info.description ?? ''),
    `## Start it\n\n${startText(facts)}`,
    ...facts.plan.exposers.flatMap(({ exposes }) =>
      exposes.type === 'mcp'
        ? [mcpText(exposes, facts)]
        : exposes.type === 'rest'
          ? [restText(exposes, facts, exampleOf)]
          : [],
    ),
    `## Operations\n\n${listText(facts)}`,
  ];
  return `${frontmatter}\n${parts.filter((part) => part !== '').join('\n\n')}`;
}

/** Marks what this command wrote, so that it may be written again. */
export const generator = 'naftiko-ts export skill';

/** What the capability is and when to use it: as many of its operations as fit. */
function descriptionText({ plan, pages, name }: SkillFacts): string {
  const { info } = plan.capability;
  const written = oneLine(info.description ?? info.display ?? name);
  const about = cutTo(/[.!?]$/.test(written) ? written : `${written}.`, maxDescription / 2);
  const uses = [
    ...new Set(pages.map((page) => firstSentence(descriptionOf(page) ?? page.name.replaceAll(/[-_]+/g, ' ')))),
  ];
  const lead = ' Use this skill when a task needs one of these: ';
  let listed = '';
  let left = uses.length;
  for (const use of uses) {
    const next = `${listed}${listed === '' ? '' : '; '}${cutTo(use, 160)}`;
    if (about.length + lead.length + next.length + 20 > maxDescription) break;
    listed = next;
    left -= 1;
  }
  const more = left > 0 ? `; and ${left} more` : '';
  return listed === '' ? about : `${about}${lead}${listed}${more}.`;
}

function cutTo(text: string, characters: number): string {
  const all = [...text];
  return all.length <= characters
    ? text
    : `${all
        .slice(0, characters - 1)
        .join('')
        .trimEnd()}…`;
}

function startText({ file, plan }: SkillFacts): string {
  const command = block('sh', `npx naftiko-ts run ${shellWord(file)}`);
  const variables = [...new Set(plan.capability.binds.flatMap(({ keys }) => keys.map(({ key }) => key)))];
  const needs =
    variables.length === 0
      ? ''
      : `\n\nIt needs values for ${variables.map(code).join(', ')}; the document says where they come from.`;
  const tried =
    '\n\nWith `--mock` it runs without any account: requests are answered with a description of themselves.';
  return `In the folder of ${code(file)}:\n\n${command}${needs}${tried}`;
}

function mcpText(exposes: McpExposes, { addresses, file }: SkillFacts): string {
  const { namespace, transport, authentication } = exposes;
  const server =
    transport === 'stdio'
      ? { command: 'npx', args: ['naftiko-ts', 'run', file] }
      : { type: 'http', url: addressOf(exposes, addresses) };
  const config = block('json', jsonText({ mcpServers: { [namespace]: server } }));
  const started =
    transport === 'stdio' ? 'The client starts it.' : `The endpoint is ${code(addressOf(exposes, addresses))}.`;
  const credential = transport === 'stdio' ? '' : credentialText(authentication);
  return `## Over MCP: ${code(namespace)}\n\n${started}${credential} As an entry of a client's configuration:\n\n${config}`;
}

function restText(
  exposes: RestExposes,
  { addresses, pages }: SkillFacts,
  exampleOf: (unit: ExportedUnit) => UnitExample,
): string {
  const lines = pages
    .flatMap(({ units }) => units)
    .flatMap((unit) => {
      if (unit.kind !== 'rest' || unit.exposes !== exposes) return [];
      const given = exampleOf(unit).inputs?.given;
      return given === undefined ? [] : [curlLine(unit, given)];
    });
  const examples = lines.length === 0 ? '' : ` For example:\n\n${block('sh', lines.slice(0, 3).join('\n'))}`;
  return `## Over REST: ${code(exposes.namespace)}\n\nThe routes are below ${code(addressOf(exposes, addresses))}.${credentialText(exposes.authentication)}${examples}`;
}

function credentialText(authentication: Authentication | undefined): string {
  switch (authentication?.type) {
    case undefined:
      return '';
    case 'bearer':
      return ' Each request carries `Authorization: Bearer <token>`; ask the operator for the token.';
    case 'oauth2':
      return ' Each request carries an OAuth 2 access token, as `Authorization: Bearer <token>`.';
    case 'basic':
    case 'digest':
      return ` Each request carries user and password by the ${authentication.type === 'basic' ? 'Basic' : 'Digest'} scheme.`;
    case 'apikey':
      return ` Each request carries a key in ${authentication.keys.map(({ key, placement }) => `the ${placement} ${code(key)}`).join(' and ')}.`;
    case 'unknown':
      return ' It asks for credentials of a kind that this engine does not have.';
  }
}

function listText({ pages }: SkillFacts): string {
  if (pages.length === 0) return 'None.';
  if (pages.length > maxListed) return `There are ${pages.length}: see [the list](${overviewPath}).`;
  return pages.map((page) => listLine(page, page.path)).join('\n');
}

function listLine(page: ExportedPage, target: string): string {
  const ways = page.units.map((unit) =>
    unit.kind === 'rest' ? code(`${unit.method} ${unit.path}`) : unit.kind === 'tool' ? 'MCP tool' : 'MCP resource',
  );
  const description = descriptionOf(page);
  const text = description === undefined ? '' : `: ${cutTo(plain(description), 200)}`;
  return `- [${plain(page.name)}](${target})${text} (${[...new Set(ways)].join(', ')})`;
}

function shellWord(text: string): string {
  return /^[\w.@/-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
