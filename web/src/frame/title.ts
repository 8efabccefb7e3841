import { useEffect } from 'react'
import { en } from '../words/en.ts'

/** Names the page, in its tab and for whoever hears it. */
export const useTitle = (title: string | undefined): void => {
  useEffect(() => {
    document.title = title === undefined ? en.name : `${title.replace(/\.$/, '')} · ${en.name}`
  }, [title])
}
