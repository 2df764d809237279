/** The script of the documentation page: reads a form, makes the call, shows the answer. */

/**
 * Everything a caller or an upstream says is written as text, never as markup. What a form is for stands in data
 * attributes: `data-in` and `data-name` of a field, `data-method` and `data-path` of a form. The address is that of the
 * page without its last segment, so that the page also works below a path of a proxy.
 */
export const docsPageScript = String.raw`
'use strict';
const base = location.pathname.replace(/\/[^/]*$/, '');
const shown = 200000;

addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('form.call')) return;
  event.preventDefault();
  const answer = form.querySelector('.answer');
  answer.replaceChildren(line('p', 'Waiting …'));
  const started = performance.now();
  call(form)
    .then((response) => show(response, answer, performance.now() - started))
    .catch((error) => answer.replaceChildren(line('p', String(error && error.message || error))));
});

async function call(form) {
  let path = form.dataset.path;
  const query = [];
  const headers = {};
  const cookies = [];
  for (const field of [...form.querySelectorAll('[data-in]'), ...document.querySelectorAll('.credentials [data-in]')]) {
    const { name, repeated } = field.dataset;
    const place = field.dataset.in;
    if (place === 'path') {
      if (field.value === '') throw new Error('"' + name + '" is needed.');
      path = path.split('{' + name + '}').join(encodeURIComponent(field.value).replace(/^\.{1,2}$/, (dots) => dots.replaceAll('.', '%2E')));
      continue;
    }
    if (field.value === '') continue;
    const values = repeated ? field.value.split('\n') : [field.value];
    for (const value of values) {
      if (place === 'query') query.push(encodeURIComponent(name) + '=' + encodeURIComponent(value));
      else if (place === 'header') headers[name] = (field.dataset.before || '') + value;
      else if (place === 'cookie') cookies.push(name + '=' + encodeURIComponent(value));
    }
  }
  const body = form.querySelector('[data-body]');
  const options = { method: form.dataset.method, headers, redirect: 'manual', cache: 'no-store' };
  if (body !== null && body.value !== '') {
    headers['Content-Type'] = form.querySelector('[data-type]').value;
    options.body = /urlencoded/.test(headers['Content-Type']) ? asForm(body.value) : body.value;
  }
  for (const cookie of cookies) document.cookie = cookie + '; path=/; SameSite=Strict';
  try {
    const response = await fetch(base + path + (query.length === 0 ? '' : '?' + query.join('&')), options);
    return { response, bytes: await response.arrayBuffer() };
  } finally {
    for (const cookie of cookies) document.cookie = cookie.split('=')[0] + '=; path=/; SameSite=Strict; Max-Age=0';
  }
}

function asForm(text) {
  if (!text.trim().startsWith('{')) return text;
  return new URLSearchParams(Object.entries(JSON.parse(text)).map(([name, value]) => [name, String(value)])).toString();
}

function show({ response, bytes }, answer, milliseconds) {
  const type = response.headers.get('content-type') || '';
  const status = response.type === 'opaqueredirect' ? 'a redirect' : response.status + ' ' + response.statusText;
  const parts = [line('p', status + ' in ' + Math.round(milliseconds) + ' ms')];
  const head = [...response.headers].map(([name, value]) => name + ': ' + value).join('\n');
  if (head !== '') parts.push(line('pre', head));
  if (bytes.byteLength > 0) parts.push(/json|text|xml|yaml|csv|javascript|^$/.test(type) ? line('pre', textOf(bytes, type)) : link(bytes, type));
  answer.replaceChildren(...parts);
}

function textOf(bytes, type) {
  const charset = (/charset="?([^\s;"]+)/i.exec(type) || [])[1];
  let text;
  try {
    text = new TextDecoder(charset).decode(bytes);
  } catch {
    text = new TextDecoder().decode(bytes);
  }
  if (text.length > shown) return text.slice(0, shown) + '… (' + text.length + ' characters)';
  if (!/json/.test(type) || /\d{16}/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function link(bytes, type) {
  const element = line('a', 'Save ' + bytes.byteLength + ' bytes of ' + type);
  element.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  element.download = 'answer';
  return element;
}

function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
`;
