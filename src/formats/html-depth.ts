/** How deep a page nests, estimated before it is parsed: parsing costs the square of the depth. */

const maxDepth = 500;
const tagStart = /<(\/?)([a-zA-Z][\w-]*)/g;
const empty: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Open elements that the start of another ends, because their end tag is optional. */
const ends: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    td: 'td th',
    th: 'td th',
    tr: 'tr td th',
    tbody: 'thead tbody tr td th',
    tfoot: 'thead tbody tr td th',
    li: 'li',
    p: 'p',
    dt: 'dt dd',
    dd: 'dt dd',
    option: 'option',
  }).map(([tag, ended]) => [tag, new Set(ended.split(' '))]),
);

/** Whether elements nest deeper than any page that people write. */
export function nestsTooDeep(page: string): boolean {
  const open: string[] = [];
  const starts = new RegExp(tagStart);
  for (let start = starts.exec(page); start !== null; start = starts.exec(page)) {
    const end = page.indexOf('>', starts.lastIndex);
    // Nothing that begins later ends either: looking for each end anew would cost the square of the length.
    if (end === -1) return false;
    const [, slash, written = ''] = start;
    const selfClosing = end > starts.lastIndex && page[end - 1] === '/';
    starts.lastIndex = end + 1;
    const tag = written.toLowerCase();
    if (empty.has(tag) || selfClosing) continue;
    if (slash === '/') {
      const index = open.lastIndexOf(tag);
      if (index !== -1) open.length = index;
      continue;
    }
    const ended = ends.get(tag);
    while (ended?.has(open.at(-1) ?? '') === true) open.pop();
    open.push(tag);
    if (open.length > maxDepth) return true;
  }
  return false;
}
