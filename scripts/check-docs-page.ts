// The documentation page in a real browser: `node scripts/check-docs-page.ts [--chromium <path>] [--screenshot <file>]`.
// Starts a document with hostile texts, opens /docs in a headless Chromium, fills in a form, presses its button and
// reads the answer. docs/openapi.md says more. Ends with 0 when everything held, else with 1 and what did not.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { chromium: { type: 'string', default: 'chromium' }, screenshot: { type: 'string' } },
});
const failures: string[] = [];
const folder = await mkdtemp(join(tmpdir(), 'naftiko-docs-page-'));
const children: ChildProcess[] = [];
try {
  const port = await freePort();
  await startEngine(port);
  const page = await openBrowser(values.chromium);
  await checkPage(page, `http://127.0.0.1:${port}`);
  page.close();
} finally {
  for (const child of children) await ended(child);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
for (const failure of failures) process.stderr.write(`✗ ${failure}\n`);
process.stdout.write(failures.length === 0 ? 'The page holds.\n' : '');
process.exitCode = failures.length === 0 ? 0 : 1;

async function checkPage(page: Page, url: string): Promise<void> {
  await page.open(`${url}/docs`);
  holds('the title is shown as text', await page.value(`document.title.includes('</script>')`));
  holds('no text of the document ran', await page.value(`window.broken === undefined`));
  holds('each operation has a form', await page.value(`document.querySelectorAll('form.call').length === 6`));
  await page.value(`document.querySelectorAll('details').forEach((block) => { block.open = true; })`);

  await fill(page, 'get-book', { isbn: 'a-1', copies: '3', tag: 'x y\nz', 'X-Branch': 'north' });
  const got = await press(page, 'get-book');
  holds('a GET is answered', got.startsWith('200 '));
  holds('path and query arrive', got.includes('/books/a-1') && got.includes('"copies": "3"'));

  await page.value(
    `document.querySelector('#add-reader [data-body]').value = ${JSON.stringify('{"name":"Ada <b>"}')}; true`,
  );
  const posted = await press(page, 'add-reader');
  holds('a POST with a body is answered', posted.startsWith('200 ') && posted.includes('"name": "Ada <b>"'));
  holds('an answer is shown as text', await page.value(`document.querySelector('.answer b') === null`));

  const refused = await press(page, 'hours');
  holds(
    'a missing input is answered with a problem',
    refused.startsWith('400 ') && refused.includes('NAF_ERR_INVALID_INPUT'),
  );
  if (values.screenshot !== undefined) await writeFile(values.screenshot, await page.screenshot());

  await page.value(
    `document.body.append(Object.assign(document.createElement('script'), { text: 'window.broken = true' })); true`,
  );
  holds('the policy stops other scripts', await page.value(`window.broken === undefined`));
  const foreign = page.requests.filter((address) => !address.startsWith(url));
  holds(`nothing is loaded from elsewhere (${foreign.join(', ')})`, foreign.length === 0);
  const complaints = page.complaints.filter(
    (text) => !text.includes('script-src') && !text.includes('400 (Bad Request)'),
  );
  holds(`the console is silent (${complaints.join('; ')})`, complaints.length === 0);
}

function holds(what: string, outcome: unknown): void {
  if (outcome !== true) failures.push(what);
}

async function fill(page: Page, operation: string, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    const field = JSON.stringify(`[id="${operation}"] [data-name="${name}"]`);
    await page.value(`document.querySelector(${field}).value = ${JSON.stringify(text)}; true`);
  }
}

/** The text of the answer, once there is one. */
async function press(page: Page, operation: string): Promise<string> {
  const form = `document.querySelector(${JSON.stringify(`[id="${operation}"] form`)})`;
  await page.value(`${form}.querySelector('button').click(); true`);
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await page.value(`${form}.querySelector('.answer').textContent`);
    if (typeof text === 'string' && text !== '' && !text.startsWith('Waiting')) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return '';
}

async function startEngine(port: number): Promise<void> {
  const document = join(root, 'test/fixtures/openapi/library.yaml');
  const child = spawn(
    process.execPath,
    [join(root, 'bin/naftiko-ts.js'), 'run', document, '--mock', '--port', `desk=${port}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  children.push(child);
  await lineWith(child, /^rest {2}desk/m);
}

interface Page {
  readonly requests: string[];
  readonly complaints: string[];
  open(url: string): Promise<void>;
  /** The value of an expression in the page. */
  value(expression: string): Promise<unknown>;
  screenshot(): Promise<Buffer>;
  close(): void;
}

/** One tab of a headless browser, over the DevTools protocol. */
async function openBrowser(path: string): Promise<Page> {
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-port=0',
    '--window-size=1100,1600',
  ];
  const child = spawn(path, [...flags, `--user-data-dir=${folder}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  const [, address = ''] = (await lineWith(child, /DevTools listening on (ws:\S+)/)) ?? [];
  const { host } = new URL(address);
  const tabs: unknown = await (await fetch(`http://${host}/json/list`)).json();
  const tab = (Array.isArray(tabs) ? tabs : []).find((candidate) => Reflect.get(Object(candidate), 'type') === 'page');
  const socket = new WebSocket(String(Reflect.get(Object(tab), 'webSocketDebuggerUrl')));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('the browser can not be reached')));
  });
  return talk(socket);
}

async function talk(socket: WebSocket): Promise<Page> {
  const waiting = new Map<number, (result: object) => void>();
  const requests: string[] = [];
  const complaints: string[] = [];
  let loaded: (() => void) | undefined;
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message: object = Object(JSON.parse(String(data)));
    const id: unknown = Reflect.get(message, 'id');
    if (typeof id === 'number') waiting.get(id)?.(Object(Reflect.get(message, 'result')));
    const text = JSON.stringify(Reflect.get(message, 'params') ?? {});
    switch (Reflect.get(message, 'method')) {
      case 'Page.loadEventFired':
        loaded?.();
        break;
      case 'Network.requestWillBeSent':
        requests.push(/"url":"([^"]+)"/.exec(text.slice(text.indexOf('"request"')))?.[1] ?? text);
        break;
      case 'Log.entryAdded':
      case 'Runtime.exceptionThrown':
      case 'Runtime.consoleAPICalled':
        complaints.push(text);
        break;
    }
  });
  const ask = (method: string, params: object = {}): Promise<object> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await ask(`${domain}.enable`);
  return {
    requests,
    complaints,
    open: async (url) => {
      const done = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      await ask('Page.navigate', { url });
      await done;
    },
    value: async (expression) => {
      const { result }: { result?: object } = await ask('Runtime.evaluate', { expression, returnByValue: true });
      return Reflect.get(Object(result), 'value');
    },
    screenshot: async () => {
      const { data }: { data?: string } = await ask('Page.captureScreenshot', { captureBeyondViewport: true });
      return Buffer.from(data ?? '', 'base64');
    },
    close: () => socket.close(),
  };
}

/** Waits for a line on standard error. */
function lineWith(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray | null> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = pattern.exec(text);
      if (found !== null) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with ${String(code)}: ${text}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    return undefined;
  });
}
