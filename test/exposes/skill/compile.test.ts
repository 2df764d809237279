import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { loadCapability } from '../../../src/engine/load-capability.ts';
import {
  conventionFaults,
  frontmatterOf,
  frontmatterText,
  isConventionalName,
} from '../../../src/exposes/skill/frontmatter.ts';
import { deskDocument, deskFiles, deskSkills, folderWith, skillMd } from './desk.ts';

async function loaded(
  skills: string,
  files: Readonly<Record<string, string>> = deskFiles,
): Promise<{ served: boolean; found: readonly Diagnostic[]; codes: readonly string[] }> {
  const folder = await folderWith({ 'desk.yaml': deskDocument(skills), ...files });
  const { plan, diagnostics } = await loadCapability(join(folder, 'desk.yaml'));
  const found = diagnostics.filter(({ code }) => code.startsWith('skill-'));
  return { served: plan !== undefined, found, codes: found.map(({ code }) => code) };
}

test('the desk has no faults', async () => {
  expect(await loaded(deskSkills)).toMatchObject({ served: true, codes: [] });
});

const tool = (text: string): string => `
- name: returns
  description: d
  tools: [{ name: t, description: d${text} }]
`;

describe('faults that refuse the document', () => {
  const cases: readonly [string, string, string, RegExp][] = [
    ['neither from nor instruction', tool(''), 'skill-tool-kind', /"t".*"returns".*neither/],
    [
      'both',
      tool(', instruction: a.md, from: { sourceNamespace: desk-mcp, action: find-order }'),
      'skill-tool-kind',
      /both/,
    ],
    [
      'an unknown namespace',
      tool(', from: { sourceNamespace: nowhere, action: x }'),
      'skill-source-exists',
      /"nowhere".*"desk-mcp", "desk-rest"/,
    ],
    [
      'a skill as the source',
      tool(', from: { sourceNamespace: desk-skills, action: x }'),
      'skill-source-exists',
      /"desk-skills"/,
    ],
    ['no namespace', tool(', from: { action: find-order }'), 'skill-source-exists', /""/],
    [
      'an unknown action',
      tool(', from: { sourceNamespace: desk-mcp, action: find-oder }'),
      'skill-action-exists',
      /"find-oder" is no tool of "desk-mcp"/,
    ],
    [
      'a tool of another adapter',
      tool(', from: { sourceNamespace: desk-rest, action: find-order }'),
      'skill-action-exists',
      /is no operation of "desk-rest"/,
    ],
    ['no action', tool(', from: { sourceNamespace: desk-mcp }'), 'skill-action-exists', /""/],
    ['an instruction without location', tool(', instruction: a.md'), 'skill-instruction-location', /no location/],
    [
      'two skills of one name',
      '- { name: a, description: d }\n- { name: a, description: e }',
      'skill-name-repeated',
      /"a"/,
    ],
    [
      'two tools of one name',
      `
- name: returns
  description: d
  tools:
    - { name: t, description: d, from: { sourceNamespace: desk-mcp, action: find-order } }
    - { name: t, description: d, from: { sourceNamespace: desk-rest, action: create-return } }
`,
      'skill-name-repeated',
      /"t"/,
    ],
    ...['https://files.example/skills', './skills/returns', '/skills/returns', 'ftp://x/y', 'file://host/skills'].map(
      (location): [string, string, string, RegExp] => [
        `the location ${location}`,
        `- { name: returns, description: d, location: "${location}" }`,
        'skill-location-scheme',
        /no file URI/,
      ],
    ),
  ];
  test.each(cases)('%s', async (_what, skills, code, message) => {
    const { served, found } = await loaded(skills);
    expect(served).toBe(false);
    const fault = found.find((diagnostic) => diagnostic.code === code);
    expect(fault).toMatchObject({ severity: 'fatal', message: expect.stringMatching(message) });
    expect(fault?.origin.start.line).toBeGreaterThan(1);
  });

  test('a name that is nearly right is suggested', async () => {
    const { found } = await loaded(tool(', from: { sourceNamespace: desk-mcp, action: find-oder }'));
    expect(found[0]?.hint).toContain('find-order');
  });
});

describe('faults that are said, and served', () => {
  const returns = (more: string): string => `- { name: returns, description: d, ${more} }`;
  const located = returns('location: "file:///./returns"');
  const file = (frontmatter: string): Record<string, string> => ({ 'returns/SKILL.md': `---\n${frontmatter}\n---\n` });
  const cases: readonly [string, string, Record<string, string>, readonly string[]][] = [
    ['a missing folder', located, {}, ['skill-location-exists']],
    ['a file as folder', located, { returns: 'x' }, ['skill-location-exists']],
    [
      'an allowed tool the skill has not',
      returns('allowed-tools: "find-oder Bash(git:*) Read"'),
      {},
      ['skill-allowed-tools'],
    ],
    ['an allowed tool in a list', returns('allowed-tools: [nope, Read]'), {}, ['skill-allowed-tools']],
    ['a name with capitals', '- { name: Returns, description: d }', {}, ['skill-name-convention']],
    ['no description', '- { name: returns, description: "" }', {}, ['skill-description']],
    ['a reserved key', returns('metadata: { io.modelcontextprotocol/x: "1" }'), {}, ['skill-metadata-reserved']],
    ['no frontmatter', located, { 'returns/SKILL.md': '# x\n' }, ['skill-md-format']],
    ['no name in SKILL.md', located, file('description: d'), ['skill-md-format']],
    ['no description in SKILL.md', located, file('name: returns'), ['skill-md-format']],
    ['a name unlike the folder', located, file('name: other\ndescription: d'), ['skill-md-format', 'skill-md-differs']],
    ['another description', located, file('name: returns\ndescription: e'), ['skill-md-differs']],
    [
      'a long compatibility',
      located,
      file(`name: returns\ndescription: d\ncompatibility: ${'x'.repeat(501)}`),
      ['skill-md-format'],
    ],
    [
      'metadata that is no text',
      located,
      file('name: returns\ndescription: d\nmetadata: { a: 1 }'),
      ['skill-md-format'],
    ],
    [
      'a name of the convention that has capitals',
      located,
      file('name: Returns\ndescription: d'),
      ['skill-md-format', 'skill-md-differs'],
    ],
  ];
  test.each(cases)('%s', async (_what, skills, files, codes) => {
    expect(await loaded(skills, files)).toMatchObject({ served: true, codes });
  });

  test.each(['none.md', '../secret.md', '.hidden.md', 'rules', 'a b.md'])('the instruction %s', async (path) => {
    const skills = `
- name: returns
  description: d
  location: file:///./returns
  tools: [{ name: t, description: d, instruction: "${path}" }]
`;
    const files = { 'returns/rules/x.md': 'x', 'secret.md': 'x', 'returns/.hidden.md': 'x', 'returns/a b.md': 'x' };
    expect(await loaded(skills, files)).toMatchObject({ served: true, codes: ['skill-instruction-exists'] });
  });

  test('the older spelling of the source is read', async () => {
    const { served, found } = await loaded(tool(', from: { namespace: desk-mcp, action: find-order }'));
    expect(served).toBe(true);
    expect(new Set(found.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['skill-source-spelling violation']),
    );
  });
});

test('of two adapters with one namespace the one that has the action is meant', async () => {
  const skills = `
- name: returns
  description: d
  tools:
    - { name: a, description: d, from: { sourceNamespace: desk, action: find-order } }
    - { name: b, description: d, from: { sourceNamespace: desk, action: create-return } }
`;
  const text = deskDocument(skills)
    .replace('namespace: desk-mcp', 'namespace: desk')
    .replace('namespace: desk-rest', 'namespace: desk');
  const folder = await folderWith({ 'desk.yaml': text });
  const { plan, diagnostics } = await loadCapability(join(folder, 'desk.yaml'));
  expect(plan).toBeDefined();
  expect(diagnostics.filter(({ code }) => code.startsWith('skill-'))).toEqual([]);
});

test('an adapter of another file may be the source, by the name it has here', async () => {
  const shared = `ikanos: 1.0.0-alpha3
exposes:
  - type: mcp
    namespace: shared-tools
    port: 0
    tools:
      find-order:
        description: Finds an order
        outputParameters: { order: { type: string, value: x } }
`;
  const own = `ikanos: 1.0.0-alpha3
info: { display: Desk, description: d }
capability:
  exposes:
    - { from: ./shared.yaml, import: shared-tools, as: desk-tools }
    - type: skill
      namespace: desk-skills
      port: 0
      skills:
        returns:
          description: d
          tools:
            find-order: { description: d, from: { sourceNamespace: desk-tools, action: find-order } }
`;
  const folder = await folderWith({ 'desk.yaml': own, 'shared.yaml': shared });
  const { plan, diagnostics } = await loadCapability(join(folder, 'desk.yaml'));
  const found = diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
  expect(found.filter((text) => !text.startsWith('warning') && !text.startsWith('violation'))).toEqual([]);
  expect(plan?.exposers.map(({ exposes }) => exposes.namespace)).toEqual(['desk-tools', 'desk-skills']);
});

test('a folder may be named absolutely, relatively, and with escapes', async () => {
  const folder = await folderWith({ 'a b/returns/SKILL.md': skillMd });
  for (const location of ['file:///./a%20b/returns', 'file://./a b/returns', `file://${folder}/a%20b/returns/`]) {
    const text = deskDocument(`- { name: returns, description: d, location: "${location}" }`);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(folder, 'desk.yaml'), text);
    const { diagnostics } = await loadCapability(join(folder, 'desk.yaml'));
    expect([location, diagnostics.map(({ code }) => code).filter((code) => code.startsWith('skill-'))]).toEqual([
      location,
      ['skill-md-differs'],
    ]);
  }
});

describe('frontmatter', () => {
  test.each([
    ['a', true],
    ['a-1', true],
    ['a'.repeat(64), true],
    ['a'.repeat(65), false],
    ['A', false],
    ['-a', false],
    ['a-', false],
    ['a--b', false],
    ['a_b', false],
    ['', false],
    ['ä', false],
  ])('the name %j: %s', (name, allowed) => {
    expect(isConventionalName(name)).toBe(allowed);
  });

  test('is found behind a mark, with any line ends, and only at the beginning', () => {
    expect(frontmatterOf('\uFEFF---\r\nname: a\r\n---\r\n# x')).toEqual({ name: 'a' });
    expect(frontmatterOf('---\nname: a\n---')).toEqual({ name: 'a' });
    for (const text of ['', '# x', '\n---\nname: a\n---\n', '---\nname: a\n', '---\n- a\n---\n', '---\n---\n'])
      expect([text, frontmatterOf(text)]).toEqual([text, undefined]);
  });

  test('what is written is read back, by readers of YAML 1.2 and 1.1, and by those that cut at three hyphens', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'yes',
        'No',
        'null',
        '1.0',
        '0x1f',
        '1e3',
        '2024-01-31',
        '---',
        'a --- b',
        '- a',
        '#',
        'a: b',
        "'",
        '\u2028',
        '\u0085',
        '~',
        '.nan',
        '<<',
      ),
    );
    const well = text.filter((value) => value.isWellFormed());
    fc.assert(
      fc.property(
        well,
        well,
        fc.dictionary(
          well.filter((key) => key !== '__proto__' && key !== ''),
          well,
          { minKeys: 1 },
        ),
        (name, description, metadata) => {
          const fields = { name, description, metadata };
          const written = frontmatterText(fields);
          const [before, block = '', after] = written.split('---');
          expect([before, after]).toEqual(['', '\n']);
          expect(parse(block)).toEqual(fields);
          expect(parse(block, { version: '1.1' })).toEqual(fields);
          expect(frontmatterOf(written)).toEqual(fields);
        },
      ),
    );
  });

  test('allowed-tools may be a list', () => {
    expect(conventionFaults({ name: 'a', description: 'd', 'allowed-tools': ['x'] }, 'a')).toEqual([]);
    expect(conventionFaults({ name: 'a', description: 'd', 'allowed-tools': 1 }, 'a')).toHaveLength(1);
  });
});
