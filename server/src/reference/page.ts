import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Operation = {
  readonly summary?: string
  readonly description?: string
  readonly 'x-policy'?: string
  readonly 'x-scope'?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
  }[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>
}

export type ApiDocument = {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const whoMay: Readonly<Record<string, string>> = {
  anyone: 'anyone',
  person: 'you, for what is yours',
  pair: 'the two of the mentorship',
}

const parameters = (operation: Operation): Html | '' =>
  operation.parameters === undefined || operation.parameters.length === 0
    ? ''
    : html`<ul>
        ${operation.parameters.map(
          (each) =>
            html`<li>
              <code>${each.name}</code> in the
              ${each.in}${each.required ? '' : ', may be left out'}${
                each.description ? `: ${each.description}` : ''
              }
            </li>`,
        )}
      </ul>`

const body = (operation: Operation): Html | '' => {
  const content = Object.entries(operation.requestBody?.content ?? {})
  return content.length === 0
    ? ''
    : html`${content.map(
        ([type, { schema }]) =>
          html`<details>
            <summary>Body, ${type}</summary>
            <pre>${JSON.stringify(schema, null, 2)}</pre>
          </details>`,
      )}`
}

const answers = (operation: Operation): Html =>
  html`<ul>
    ${Object.entries(operation.responses ?? {}).map(
      ([status, { description }]) => html`<li><code>${status}</code> ${description ?? ''}</li>`,
    )}
  </ul>`

const section = (method: string, path: string, operation: Operation): Html =>
  html`<section>
    <h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p>${operation.summary ?? ''} ${operation.description ?? ''}</p>
    <p>
      For ${whoMay[operation['x-policy'] ?? ''] ?? 'nobody'}. A token needs the scope
      <code>${operation['x-scope'] ?? ''}</code>.
    </p>
    ${parameters(operation)} ${body(operation)} ${answers(operation)}
  </section>`

/** The API on one page to read, made from its own definition; no script, nothing from elsewhere. */
export const referencePage = ({ info, paths }: ApiDocument): Html =>
  html`${raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${info.title} API</title>
        <link rel="stylesheet" href="/api/reference.css" />
      </head>
      <body>
        <main>
          <h1>${info.title} API</h1>
          <p>${info.description ?? ''}</p>
          <p>The same for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
          ${Object.entries(paths ?? {}).flatMap(([path, methods]) =>
            Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
          )}
        </main>
      </body>
    </html>`

export const referenceStyle = `
:root { color-scheme: light dark; --paper: #fbf8f2; --ink: #23201b; --soft: #6f675b; --line: #e7dfd2; --accent: #2f5d50; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191714; --ink: #efe9df; --soft: #a59b8c; --line: #37322b; --accent: #7fb5a3; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font: 400 2rem/1.2 Georgia, serif; }
h2 { font-size: 1rem; margin: 0 0 0.5rem; overflow-wrap: anywhere; }
h2 code { color: var(--accent); }
section { border-top: 1px solid var(--line); padding: 1.5rem 0 0.5rem; }
a { color: var(--accent); }
p { margin: 0.4rem 0; }
ul { padding-left: 1.2rem; color: var(--soft); }
pre { overflow: auto; padding: 0.8rem; border: 1px solid var(--line); border-radius: 6px; font-size: 0.85rem; }
summary { cursor: pointer; color: var(--soft); }
`
