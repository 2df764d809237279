/** The style sheet of the documentation page. */

export const docsPageStyle = `
:root { color-scheme: light dark; --line: #d0d7de; --soft: #f6f8fa; --dim: #59636e; --link: #0550ae;
  --get: #0550ae; --post: #116329; --put: #7d4e00; --delete: #a40e26; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #151b23; --dim: #9198a1; --link: #79c0ff;
  --get: #79c0ff; --post: #7ee787; --put: #e3b341; --delete: #ff9492; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem;
  overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
a { color: var(--link); }
p { margin: .4rem 0; white-space: pre-line; unicode-bidi: isolate; }
.dim, small { color: var(--dim); font-size: .875rem; font-weight: normal; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; }
details > summary { cursor: pointer; padding: .5rem .75rem; }
details[open] > summary { border-bottom: 1px solid var(--line); background: var(--soft); }
.inside { padding: .75rem; }
.method { display: inline-block; font: bold .8rem ui-monospace, monospace; min-width: 4rem; }
.get { color: var(--get); } .post { color: var(--post); } .put, .patch { color: var(--put); } .delete { color: var(--delete); }
code, pre, input, textarea { font: .875rem/1.45 ui-monospace, monospace; }
.field { display: grid; gap: .1rem .75rem; grid-template-columns: minmax(8rem, 14rem) 1fr; margin: .6rem 0; }
.field > small { grid-column: 2; unicode-bidi: isolate; }
.required::after { color: var(--delete); content: " *"; }
input, textarea, select, button { border: 1px solid var(--line); border-radius: 4px; padding: .3rem .5rem; width: 100%;
  background: transparent; color: inherit; }
select option { color: initial; }
textarea { min-height: 7rem; resize: vertical; }
button { background: var(--soft); cursor: pointer; font-weight: 600; padding: .35rem 1.25rem; width: auto; }
button:focus-visible, input:focus-visible, textarea:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
.answer { margin-top: .75rem; }
.answer pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; margin: .4rem 0; max-height: 30rem;
  overflow: auto; padding: .6rem; white-space: pre-wrap; }
.credentials { border: 1px solid var(--line); border-radius: 6px; margin: 1rem 0; padding: .5rem .75rem; }
@media (max-width: 40rem) { .field { grid-template-columns: 1fr; } .field > small { grid-column: 1; } }
`;
