import type { Place } from './place.ts'

/** What the server answered where it did not do it, or why it could not be asked: said plainly. */
export class NotDone extends Error {}

type Problem = { readonly title?: string; readonly detail?: string }

const problemIn = async (response: Response): Promise<Problem> => {
  try {
    return (await response.json()) as Problem
  } catch {
    return {}
  }
}

const refusal = async (response: Response): Promise<NotDone> => {
  const { title, detail } = await problemIn(response)
  return new NotDone(
    title === undefined
      ? `What answered is no Perennial: found status ${response.status} without a reason.`
      : `${title}. ${detail ?? ''}`.trim(),
  )
}

/** Waits for an answer. @throws NotDone where nobody answers, or it is no success */
export const answered = async <R extends { readonly ok: boolean }>(
  { url }: Place,
  asking: Promise<R>,
): Promise<Exclude<R, { readonly ok: false }>> => {
  let response: R
  try {
    response = await asking
  } catch (cause) {
    throw new NotDone(`No Perennial answers at ${url}. Start it, or say where it is: PERENNIAL_URL.`, {
      cause,
    })
  }
  if (!response.ok) throw await refusal(response as unknown as Response)
  return response as Exclude<R, { readonly ok: false }>
}
