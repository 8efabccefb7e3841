import { answerBy } from './browser.ts'

/** A request as the server would see it. */
export type Asked = { readonly what: string; readonly body: unknown }

/** Answers in the place of the server, a status alone as a refusal; tells what it was asked, in its order. */
export const answering = (answer: (what: string) => object | number | null): readonly Asked[] => {
  const asked: Asked[] = []
  answerBy((path, { method = 'GET', body = null }) => {
    const what = `${method} ${path}`
    asked.push({ what, body: typeof body === 'string' ? (JSON.parse(body) as unknown) : body })
    const said = answer(what)
    if (said === null) return new Response(null, { status: 204 })
    if (typeof said !== 'number') return Response.json(said)
    return Response.json({ title: 'No', status: said, detail: 'No.' }, { status: said })
  })
  return asked
}
