/** What README.md and docs/ show is true: commands are run, documents are those of specs/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { program, projectFolder, startProgram } from './support/program.ts';

const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
const shell = blocksOf(readme, 'sh');
const install = 'npm ci && ';

test('it opens with how to run and how to test', () => {
  expect(shell.slice(0, 2)).toEqual([
    `${install}npx naftiko-ts run specs/fusionauth-logout.yaml --mock`,
    `${install}npm test`,
  ]);
});

test('its document is one of specs/', () => {
  const specs = readdirSync(join(projectFolder, 'specs'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(projectFolder, 'specs', name), 'utf8').trim());
  for (const block of blocksOf(readme, 'yaml')) expect(specs).toContain(block);
});

test('its server answers its curl line', async () => {
  const words = (shell[0] ?? '').slice(`${install}npx naftiko-ts run `.length).split(' ');
  const free = ['--port', 'fusionauth-logout-rest=0', '--port', 'fusionauth-logout-mcp=0'];
  const server = await startProgram([...words, ...free]);
  try {
    const line = shell.find((block) => block.startsWith('curl ')) ?? '';
    const [, path, body] = /'http:\/\/127\.0\.0\.1:8080(\S+)'.* -d '(.+)'$/.exec(line) ?? [];
    const headers = { 'content-type': 'application/json' };
    const url = `${server.url('fusionauth-logout-rest')}${path}`;
    const response = await fetch(url, { method: 'POST', headers, body: body ?? '' });
    expect(await response.json()).toMatchObject({
      path: '/api/logout',
      query: { global: 'true' },
      body: { reason: 'moved' },
    });
  } finally {
    await server.stop();
  }
});

describe('its other commands succeed', () => {
  const commands = shell.filter((block) => block.startsWith('npx naftiko-ts '));
  test.each(commands)('%s', async (command) => {
    const { code, stderr } = await program(wordsOf(command).slice(2));
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  });
});

test.each(['README.md', 'CONTRIBUTING.md', 'docs/cli.md', 'docs/architecture.md'])(
  'links of %s lead somewhere',
  (page) => {
    const text = readFileSync(join(projectFolder, page), 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    const missing = targets.filter((target) => !existsSync(join(projectFolder, dirname(page), target)));
    expect(missing).toEqual([]);
  },
);

test('the files that the architecture page names are there', () => {
  const page = readFileSync(join(projectFolder, 'docs/architecture.md'), 'utf8');
  const tree = /^src\/\n([\s\S]*?)^test\//m.exec(page)?.[1] ?? '';
  let folder = '';
  const missing: string[] = [];
  for (const line of tree.split('\n')) {
    // A line begins with a folder or a file of it; names without a folder, there and on lines below, stand in the same one.
    const first = /^ {2}([\w-]+(?:\/[\w-]+)*)\//.exec(line)?.[1];
    if (first !== undefined) folder = first;
    for (const [name] of line.matchAll(/(?<![\w…<>/-])[\w/-]+\.ts\b/g)) {
      const place = name.includes('/') || (first === undefined && /^ {2}\S/.test(line)) ? name : `${folder}/${name}`;
      if (!existsSync(join(projectFolder, 'src', place))) missing.push(place);
    }
  }
  expect(folder).not.toBe('');
  expect(missing).toEqual([]);
});

/** The contents of all fenced blocks in a language. */
function blocksOf(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) =>
    (match[1] ?? '').trim(),
  );
}

/** Words of a command line, quotes as a shell takes them. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}
