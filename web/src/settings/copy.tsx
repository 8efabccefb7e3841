import { useState } from 'react'
import { settings as words } from '../words/en/settings.ts'

/** Copies a text, where the browser lets it. */
export const Copy = ({ text }: { readonly text: string }) => {
  const [isCopied, setCopied] = useState(false)
  if (!('clipboard' in navigator)) return null
  return (
    <button
      type="button"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {isCopied ? words.copied : words.copy}
    </button>
  )
}
