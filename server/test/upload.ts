import type { PersonId } from '../src/person/person.ts'
import type { TestApp } from './app.ts'

type Sent = { readonly name: string; readonly bytes: Uint8Array | string }

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what the API gave as its callers would
export type Uploaded = { readonly status: number; readonly body: any }

const formOf = (files: readonly Sent[]): FormData => {
  const form = new FormData()
  for (const { name, bytes } of files) form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
  return form
}

/** Sends files as a browser's form does. */
export const upload = async (
  { app }: TestApp,
  person: PersonId,
  files: readonly Sent[],
  options: Readonly<Record<string, string>> = {},
): Promise<Uploaded> => {
  const response = await app.request(`/api/imports?${new URLSearchParams(options).toString()}`, {
    method: 'POST',
    headers: { 'x-test-person': person },
    body: formOf(files),
  })
  return { status: response.status, body: await response.json() }
}
