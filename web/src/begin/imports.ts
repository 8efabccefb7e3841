import type { InferRequestType, InferResponseType } from 'hono/client'
import { answerOf, api, problemIn, ProblemError } from '../api.ts'

const one = api.api.imports[':import']

/** What was found in the files of an import. */
export type Import = InferResponseType<typeof one.$get, 200>
export type Options = InferRequestType<typeof one.options.$put>['json']

/** Sends the files to be looked at; nothing is kept by it. */
export const look = async (files: readonly File[]): Promise<Import> => {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const response = await fetch(`/api/imports?${new URLSearchParams({ timeZone })}`, {
    method: 'POST',
    body: form,
  })
  if (!response.ok) throw new ProblemError(await problemIn(response))
  return (await response.json()) as Import
}

const of = (id: string) => ({ param: { import: id } })

export const lookAgain = ({ id, options }: Import, changed: Partial<Options>): Promise<Import> =>
  answerOf(one.options.$put({ ...of(id), json: { ...options, ...changed } }))

export const keep = ({ id }: Import): Promise<Import> => answerOf(one.confirm.$post(of(id)))
export const drop = ({ id }: Import): Promise<unknown> => answerOf(one.$delete(of(id)))
export const undo = ({ id }: Import): Promise<Import> => answerOf(one.undo.$post(of(id)))
