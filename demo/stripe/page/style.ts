/** The look of the payment page: readable from 320 px, by day and by night. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff;
  --ink: #1c1c28;
  --soft: #56566a;
  --line: #767688;
  --act: #3b3bc4;
  --on-act: #ffffff;
  --mark: #ffe9a8;
  --on-mark: #3d2c00;
  --wrong: #b3141f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16161d;
    --ink: #f0f0f5;
    --soft: #b4b4c6;
    --line: #8c8ca0;
    --act: #b9b9ff;
    --on-act: #16161d;
    --mark: #4a3a00;
    --on-mark: #ffefc2;
    --wrong: #ff9ca3;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
.mark { margin: 0; padding: 0.75rem 1rem; background: var(--mark); color: var(--on-mark); text-align: center; }
main { max-width: 36rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2, legend { font-size: 1.125rem; font-weight: 600; }
dl { display: grid; grid-template-columns: 1fr auto; gap: 0.25rem 1rem; margin: 0; }
dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
dl .total { font-weight: 700; }
.soft { color: var(--soft); }
legend { padding: 0; }
fieldset { margin: 1.5rem 0; padding: 0; border: 0; min-width: 0; }
.field { margin: 0.75rem 0; }
.field label { display: block; }
input, select, button { font: inherit; color: inherit; }
input:not([type=radio], [type=checkbox]), select {
  width: 100%;
  min-height: 2.75rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 0.375rem;
  background: var(--ground);
}
[aria-invalid=true] { border-color: var(--wrong); border-width: 2px; }
.choice { display: flex; gap: 0.75rem; align-items: center; min-height: 2.75rem; }
.choice input { width: 1.25rem; height: 1.25rem; flex: none; }
.wrong { color: var(--wrong); margin: 0.25rem 0 0; }
.summary { border: 2px solid var(--wrong); border-radius: 0.375rem; padding: 0.5rem 1rem; }
button, .back {
  display: block;
  width: 100%;
  min-height: 2.75rem;
  margin: 0.75rem 0;
  padding: 0.5rem 1rem;
  border: 1px solid var(--act);
  border-radius: 0.375rem;
  background: var(--ground);
  color: var(--act);
  text-align: center;
  cursor: pointer;
}
button.pay { background: var(--act); color: var(--on-act); font-weight: 600; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
`;
