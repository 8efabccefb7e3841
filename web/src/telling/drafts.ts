import { useSyncExternalStore } from 'react'

const keyOf = (name: string): string => `draft:${name}`

const listeners = new Set<() => void>()

const tellAll = (): void => {
  for (const listener of listeners) listener()
}

// What is typed in one tab stands in the others at once, so that none of them writes over it.
window.addEventListener('storage', tellAll)

/**
 * What was typed and not kept yet: it outlives a reload, a lost session, a closed tab.
 * @param name a mentorship for what is told in it, or a kind and what it is about: `note:…`
 */
export const draftOf = (name: string): string => localStorage.getItem(keyOf(name)) ?? ''

export const keepDraft = (name: string, text: string): void => {
  if (text === '') localStorage.removeItem(keyOf(name))
  else localStorage.setItem(keyOf(name), text)
  tellAll()
}

/** Lays words out to begin with; what was typed before stays above them. */
export const offerDraft = (name: string, words: string): void => {
  const typed = draftOf(name)
  if (typed.includes(words)) return
  keepDraft(name, typed === '' ? words : `${typed}\n\n${words}`)
}

/** Words that could not be told, or were taken back, lie in the composer again, below what was typed since. */
export const giveBack = (name: string, words: string): void => {
  const typed = draftOf(name)
  if (`\n\n${typed}\n\n`.includes(`\n\n${words}\n\n`)) return
  keepDraft(name, typed === '' ? words : `${typed}\n\n${words}`)
}

/** After words were told: what was typed while they were on their way stays. */
export const dropTold = (name: string, told: string): void => {
  const typed = draftOf(name)
  if (typed.startsWith(told)) keepDraft(name, typed.slice(told.length).trimStart())
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The words of a composer as they are typed, and how to write them. */
export const useDraft = (name: string): readonly [string, (text: string) => void] => {
  const text = useSyncExternalStore(subscribe, () => draftOf(name))
  return [text, (next) => keepDraft(name, next)]
}

/** The first blank of a draft that is left to fill in. */
export const blankIn = (text: string): string | null => /⟨[^⟩]*⟩/.exec(text)?.[0] ?? null
